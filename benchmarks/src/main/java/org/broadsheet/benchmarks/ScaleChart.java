package org.broadsheet.benchmarks;

import java.awt.Rectangle;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogarithmicAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.svg.SVGGraphics2D;

/** The figures of {@link Scale} as a picture in SVG: one above the other, over the articles. */
final class ScaleChart {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 900;

  private ScaleChart() {}

  static String of(ScaleFigures figures) {
    CombinedDomainXYPlot all = new CombinedDomainXYPlot(new NumberAxis("articles, millions"));
    all.add(plot(figures, Set.of(ScaleFigures.RATE), new NumberAxis(ScaleFigures.RATE)), 1);
    all.add(plot(figures, Set.of(ScaleFigures.BYTES), new NumberAxis(ScaleFigures.BYTES)), 1);
    for (String share : new String[] {ScaleFigures.P50, ScaleFigures.P99}) {
      Set<String> names =
          figures.rows().get(0).keySet().stream()
              .filter(name -> name.endsWith(share))
              .collect(Collectors.toCollection(LinkedHashSet::new));
      all.add(plot(figures, names, new LogarithmicAxis("a query" + share)), 2);
    }
    SVGGraphics2D picture = new SVGGraphics2D(WIDTH, HEIGHT);
    JFreeChart chart = new JFreeChart("Growing", JFreeChart.DEFAULT_TITLE_FONT, all, true);
    chart.draw(picture, new Rectangle(WIDTH, HEIGHT));
    return picture.getSVGDocument();
  }

  private static XYPlot plot(ScaleFigures figures, Set<String> names, NumberAxis axis) {
    XYSeriesCollection data = new XYSeriesCollection();
    for (String name : names) {
      XYSeries series = new XYSeries(name);
      for (Map<String, Double> row : figures.rows()) {
        double figure = row.getOrDefault(name, Double.NaN);
        if (!Double.isNaN(figure)) {
          series.add(row.getOrDefault("articles", 0.0) / 1e6, figure);
        }
      }
      data.addSeries(series);
    }
    return new XYPlot(data, null, axis, new XYLineAndShapeRenderer());
  }
}
