package org.broadsheet.extract.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Puts the shadow trees that a page declares in {@code template shadowrootmode} in the places where
 * browsers show them: in their hosts, with what stands in the hosts put into the slots.
 */
final class ShadowRoots {
  private final List<Shadow> found = new ArrayList<>();

  /** A shadow tree and its slots, without those of trees in it. */
  private record Shadow(Element template, List<Element> slots) {}

  private ShadowRoots() {}

  static void putInPlace(Document page) {
    ShadowRoots roots = new ShadowRoots();
    page.traverse(roots.new Walk());
    // From the inside out: the slots of an outer tree may stand in the hosts of an inner one.
    roots.found.reversed().forEach(ShadowRoots::putInPlace);
  }

  private static boolean isShadow(Element element) {
    if (!element.nameIs("template")) {
      return false;
    }
    String mode = element.attr("shadowrootmode");
    return mode.equalsIgnoreCase("open") || mode.equalsIgnoreCase("closed");
  }

  private static void putInPlace(Shadow shadow) {
    Element host = shadow.template().parent();
    if (host == null) {
      return; // it was in a tree that is not shown
    }
    List<Node> light = new ArrayList<>(host.childNodes());
    light.remove(shadow.template());
    List<Node> tree = new ArrayList<>(shadow.template().childNodes());
    shadow.template().empty();
    host.empty();
    Map<String, List<Node>> bySlot = bySlot(light);
    for (Element slot : shadow.slots()) {
      List<Node> given = bySlot.remove(slot.attr("name"));
      if (given != null && given.stream().anyMatch(ShadowRoots::shows)) {
        slot.empty();
        slot.appendChildren(given);
      }
    }
    host.appendChildren(tree);
    if (!host.hasText()) {
      // What has no slot is not shown; but a tree that shows nothing is drawn later, by a script.
      bySlot.values().forEach(host::appendChildren);
    }
  }

  private static boolean shows(Node node) {
    return !(node instanceof TextNode text) || !text.isBlank();
  }

  private static Map<String, List<Node>> bySlot(List<Node> light) {
    Map<String, List<Node>> bySlot = new HashMap<>();
    for (Node node : light) {
      String name = node instanceof Element element ? element.attr("slot") : "";
      bySlot.computeIfAbsent(name, key -> new ArrayList<>()).add(node);
    }
    return bySlot;
  }

  private final class Walk implements NodeVisitor {
    private final Deque<Shadow> open = new ArrayDeque<>();
    private final Set<Element> hosts = Collections.newSetFromMap(new IdentityHashMap<>());

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        // A host has one shadow tree; any more are templates for scripts.
        if (isShadow(element) && element.parent() != null && hosts.add(element.parent())) {
          Shadow shadow = new Shadow(element, new ArrayList<>());
          found.add(shadow);
          open.push(shadow);
        } else if (element.nameIs("slot") && !open.isEmpty()) {
          open.peek().slots().add(element);
        }
      }
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the very element, not one like it
    public void tail(Node node, int depth) {
      if (!open.isEmpty() && open.peek().template() == node) {
        open.pop();
      }
    }
  }
}
