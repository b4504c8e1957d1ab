package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form in which dates are kept is the one that Java's formatters have. */
final class IsoFormTest {
  private static final long SEED = 20_261_129;

  @Test
  void isWrittenAndReadAsByTheFormatters() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      LocalDate day = LocalDate.of(random.nextInt(10_000), 1, 1).plusDays(random.nextInt(365));
      int nanos = random.nextInt(1_000_000_000);
      for (int zeros = random.nextInt(11); zeros > 0; zeros--) {
        nanos = nanos / 10 % 100_000_000 * (zeros > 5 ? 1 : 10);
      }
      LocalTime time =
          LocalTime.of(random.nextInt(24), random.nextInt(60), random.nextInt(60), nanos);
      ZoneOffset zone = ZoneOffset.ofTotalSeconds(60 * (random.nextInt(2_161) - 1_080));

      check(
          new NewsDate(day, time, zone),
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.of(day, time, zone)));
      check(
          new NewsDate(day, time, null),
          DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(day.atTime(time)));
      check(NewsDate.of(day), DateTimeFormatter.ISO_LOCAL_DATE.format(day));
    }
  }

  private static void check(NewsDate date, String written) {
    assertThat(date.toString()).isEqualTo(written);
    assertThat(IsoForm.read(written)).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2023",
        "2023-09",
        "2023-9-13",
        "2023-09-31",
        "2023-02-29",
        "2023-09-13T",
        "2023-09-13T08",
        "2023-09-13T08:30",
        "2023-09-13 08:30:00",
        "2023-09-13T24:00:00",
        "2023-09-13T08:30:00.",
        "2023-09-13T08:30:00.1234567890",
        "2023-09-13T08:30:00+0200",
        "2023-09-13T08:30:00+19:00",
        "2023-09-13T08:30:00z",
        "2023-09-13T08:30:00Zz",
        "2023/09/13",
        "2023-09-13T08-30-00",
        "2023-09-13T08:30:00*02:00",
        "+023-09-13",
        "2023-09-13T08:30:0\u0661"
      })
  void whatIsWrittenOtherwiseIsLeftToThem(String text) {
    assertThat(IsoForm.read(text)).isNull();
  }
}
