package io.tidings.fetch;

import io.tidings.fetch.Failure.Kind;
import java.io.EOFException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Says in our words how a request broke. */
final class Breakage {

    private static final int LONGEST = 200;

    private Breakage() {}

    static Reply told(Exception broken, InetAddress address) {
        return switch (broken) {
            case ConnectTimeoutException none -> new Reply.NoConnection(address, "connecting took too long");
            case ConnectException none -> new Reply.NoConnection(address, "no connection: " + said(none));
            case NoRouteToHostException none -> new Reply.NoConnection(address, "no way to the host");
            case BindException none -> new Reply.NoConnection(address, "no way to the host");
            case ConnectionRequestTimeoutException full -> broken(Kind.TIMEOUT, "too many connections are open");
            case SocketTimeoutException silent -> broken(Kind.TIMEOUT, "the server fell silent");
            case UnknownHostException unknown -> broken(Kind.DNS, said(unknown));
            case SSLException untrusted -> broken(Kind.TLS, "no trusted connection: " + said(untrusted));
            case NoHttpResponseException nothing -> broken(Kind.CONNECT, "the server closed without an answer");
            // How an address of a kind that this machine has no way to is told.
            case SocketException none
            when said(none).contains("unreachable") -> new Reply.NoConnection(address, "no way to the host");
            case SocketException reset -> broken(Kind.CONNECT, "the connection broke: " + said(reset));
            case EOFException cut -> broken(Kind.PROTOCOL, "the packed body ends too early");
            case ZipException unpackable -> broken(Kind.PROTOCOL, said(unpackable));
            default -> broken(Kind.PROTOCOL, "not a whole answer in HTTP: " + said(broken));
        };
    }

    private static Reply broken(Kind kind, String reason) {
        return new Reply.Broken(kind, reason);
    }

    private static String said(Exception broken) {
        String said = broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
        return said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    }
}
