package org.broadsheet.indexer.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Chromium without a window, led by the Chrome DevTools Protocol: one page of it, and what a
 * person does with mouse and keys.
 */
final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final int PATIENCE_SECONDS = 60;

  /** The browser itself, where others are pages of it. */
  private static final String WHOLE = "";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();

  /** What the page said that it should not have: exceptions, refused sources, dialogs. */
  final List<String> complaints = new ArrayList<>();

  /** The program, if it is there. */
  static Optional<Path> program() {
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      for (String name : NAMES) {
        Path program = Path.of(folder, name);
        if (Files.isExecutable(program)) {
          return Optional.of(program);
        }
      }
    }
    return Optional.empty();
  }

  Browser(Path program) throws Exception {
    profile = Files.createTempDirectory("broadsheet-browser");
    process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    String address = "";
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      int at = line.indexOf("ws://");
      if (at >= 0) {
        address = line.substring(at).strip();
        break;
      }
    }
    Thread.ofPlatform().daemon().start(() -> out.lines().forEach(line -> {}));
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Listener())
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    JsonNode target = call(WHOLE, "Target.createTarget", Map.of("url", "about:blank"));
    JsonNode session =
        call(
            WHOLE,
            "Target.attachToTarget",
            Map.of("targetId", target.get("targetId").asText(), "flatten", true));
    this.session = session.get("sessionId").asText();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
    size(1280, 900);
  }

  private final String session;

  /** Takes what the browser says. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean end) {
      text.append(part);
      if (end) {
        take(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }

  private void take(String message) {
    try {
      JsonNode node = JSON.readTree(message);
      if (node.has("id")) {
        CompletableFuture<JsonNode> asked = open.remove(node.get("id").asInt());
        if (asked != null) {
          asked.complete(node);
        }
        return;
      }
      String method = node.path("method").asText();
      JsonNode about = node.path("params");
      switch (method) {
        case "Runtime.exceptionThrown" -> complain(about.at("/exceptionDetails").toString());
        case "Page.javascriptDialogOpening" -> complain("dialog: " + about);
        case "Log.entryAdded" -> {
          String text = about.at("/entry/text").asText();
          if (text.contains("Content Security Policy") || text.contains("Refused")) {
            complain(text);
          }
        }
        default -> {}
      }
    } catch (IOException e) {
      complain(e.toString());
    }
  }

  private void complain(String what) {
    synchronized (complaints) {
      complaints.add(what);
    }
  }

  private JsonNode call(String method, Map<String, ?> parameters) throws Exception {
    return call(session, method, parameters);
  }

  private JsonNode call(String in, String method, Map<String, ?> parameters) throws Exception {
    ObjectNode message = JSON.createObjectNode();
    int id = last.incrementAndGet();
    message.put("id", id).put("method", method).set("params", JSON.valueToTree(parameters));
    if (!in.isEmpty()) {
      message.put("sessionId", in);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    open.put(id, answer);
    socket.sendText(message.toString(), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    JsonNode node = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (node.has("error")) {
      throw new IllegalStateException(method + ": " + node.get("error"));
    }
    return node.get("result");
  }

  /** Goes to an address and waits until the page is there. */
  void go(String address) throws Exception {
    js("window.gone = true");
    call("Page.navigate", Map.of("url", address));
    arrive();
  }

  /** Waits for the next page after something that leads to it. */
  void arrive() throws Exception {
    await("window.gone !== true && document.readyState === 'complete'");
  }

  /** Does something that leads to another page, and waits for it. */
  void through(Step step) throws Exception {
    js("window.gone = true");
    step.run();
    arrive();
  }

  /** Something that is done to the page. */
  interface Step {
    void run() throws Exception;
  }

  /** Waits until an expression is true. */
  void await(String expression) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      if (isTrue(expression)) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("never true: " + expression);
  }

  private boolean isTrue(String expression) throws Exception {
    try {
      return js(expression).asBoolean();
    } catch (IllegalStateException e) {
      return false; // between two pages
    }
  }

  /** The value of an expression, also of one that is still to come. */
  JsonNode js(String expression) throws Exception {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(result.get("exceptionDetails").toString());
    }
    return result.path("result").path("value");
  }

  String text(String selector) throws Exception {
    return js("document.querySelector('" + selector + "')?.innerText ?? ''").asText();
  }

  int count(String selector) throws Exception {
    return js("document.querySelectorAll('" + selector + "').length").asInt();
  }

  /** Presses a key: a character, or a name such as Enter. */
  void press(String key) throws Exception {
    Map<String, Object> down = new HashMap<>(Map.of("type", "keyDown", "key", key));
    Map<String, Integer> codes =
        Map.of(
            "Enter",
            13,
            "Tab",
            9,
            "Escape",
            27,
            "ArrowDown",
            40,
            "ArrowUp",
            38,
            "ArrowLeft",
            37,
            "ArrowRight",
            39);
    if (codes.containsKey(key)) {
      down.put("windowsVirtualKeyCode", codes.get(key));
      down.put("code", key);
      if (key.equals("Enter")) {
        down.put("text", "\r");
      }
    } else {
      down.put("text", key);
    }
    call("Input.dispatchKeyEvent", down);
    call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
  }

  void type(String text) throws Exception {
    call("Input.insertText", Map.of("text", text));
  }

  /** Moves the mouse with its button pressed. */
  void drag(double fromX, double fromY, double toX, double toY) throws Exception {
    mouse("mousePressed", fromX, fromY);
    mouse("mouseMoved", (fromX + toX) / 2, (fromY + toY) / 2);
    mouse("mouseMoved", toX, toY);
    mouse("mouseReleased", toX, toY);
  }

  private void mouse(String type, double x, double y) throws Exception {
    call(
        "Input.dispatchMouseEvent",
        Map.of("type", type, "x", x, "y", y, "button", "left", "buttons", 1, "clickCount", 1));
  }

  /** With or without what the pages' script adds. */
  void scripts(boolean run) throws Exception {
    call("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }

  void size(int width, int height) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Light or dark. */
  void scheme(String scheme) throws Exception {
    call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** A picture of the page, in WebP. */
  byte[] picture() throws Exception {
    JsonNode picture = call("Page.captureScreenshot", Map.of("format", "webp", "quality", 80));
    return Base64.getDecoder().decode(picture.get("data").asText());
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (var files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // a last file of the browser's; the folder is a temporary one
    }
  }
}
