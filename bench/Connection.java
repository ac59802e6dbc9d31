import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/// One HTTP/1.1 connection that is kept. It reads no more of an answer than its status, its length and its end.
final class Connection implements AutoCloseable {

    private final SocketChannel channel;
    private final ByteBuffer out = ByteBuffer.allocateDirect(1 << 16);
    private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 18);

    Connection(String host, int port) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(host, port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /// @param mayBeBusy whether 503 will do too, as of a server that has just begun
    /// @throws IllegalStateException with the whole answer, when its status is another
    void exchange(int expected, boolean mayBeBusy, byte[]... request) throws IOException {
        out.clear();
        for (byte[] part : request) {
            out.put(part);
        }
        out.flip();
        while (out.hasRemaining()) {
            channel.write(out);
        }
        in.clear();
        int body = readHead();
        // The first 12 bytes are: HTTP/1.1 200
        int status = (in.get(9) - '0') * 100 + (in.get(10) - '0') * 10 + in.get(11) - '0';
        int length = length(body);
        if (length >= 0) {
            readTo(body + length);
        } else if (status != 204 && status != 304) {
            readChunks(body);
        }
        if (status != expected && !(mayBeBusy && status == 503)) {
            throw new IllegalStateException("expected " + expected + ", got " + text(0, in.position()));
        }
    }

    /// @return where the body begins
    private int readHead() throws IOException {
        int seen = 0;
        while (true) {
            read();
            for (; seen + 4 <= in.position(); seen++) {
                if (in.getInt(seen) == 0x0D0A0D0A) {
                    return seen + 4;
                }
            }
        }
    }

    /// @return -1 when the head names none
    private int length(int end) {
        for (int at = 0; at < end - 16; at++) {
            // A line with a c, a hyphen, an l and a colon where Content-Length has them.
            if (in.get(at) == '\n'
                    && (in.get(at + 1) | 32) == 'c'
                    && in.get(at + 8) == '-'
                    && (in.get(at + 9) | 32) == 'l'
                    && in.get(at + 15) == ':') {
                int length = 0;
                for (at += 17; in.get(at) != '\r'; at++) {
                    length = length * 10 + in.get(at) - '0';
                }
                return length;
            }
        }
        return -1;
    }

    private void readChunks(int from) throws IOException {
        int at = from;
        while (true) {
            int size = 0;
            for (readTo(at + 1); in.get(at) != '\r'; readTo(at + 1)) {
                size = size * 16 + Character.digit(in.get(at++), 16);
            }
            at += 2 + size + 2;
            readTo(at);
            if (size == 0) {
                return;
            }
        }
    }

    private void readTo(int end) throws IOException {
        while (in.position() < end) {
            read();
        }
    }

    private void read() throws IOException {
        if (channel.read(in) < 0) {
            throw new EOFException("the server closed the connection after " + text(0, in.position()));
        }
    }

    private String text(int from, int to) {
        byte[] bytes = new byte[to - from];
        in.get(from, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
