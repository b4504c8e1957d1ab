package org.broadsheet.indexer.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Opens very many connections, of which every tenth begins a request, and holds them. */
final class ConnectionFlood {
  private ConnectionFlood() {}

  /** The port, and how many connections; says how many are open and waits to be ended. */
  public static void main(String[] arguments) throws Exception {
    InetSocketAddress server =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
    int wanted = Integer.parseInt(arguments[1]);
    List<SocketChannel> open = new ArrayList<>(wanted);
    try {
      while (open.size() < wanted) {
        SocketChannel channel = SocketChannel.open(server);
        if (open.size() % 10 == 0) {
          channel.write(ByteBuffer.wrap("GET /".getBytes(StandardCharsets.US_ASCII)));
        }
        open.add(channel);
      }
    } catch (IOException e) {
      System.out.println("stopped at " + open.size() + ": " + e);
    }
    System.out.println("open: " + open.size());
    Thread.sleep(Long.MAX_VALUE);
  }
}
