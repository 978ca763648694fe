package io.tidings.document.parser;

import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/** No document makes this process speak to anybody, whatever it names as its template, font, entity or picture. */
final class NoNetwork {

    private static final Set<String> REMOTE = Set.of("http", "https", "ftp", "mailto");

    private NoNetwork() {}

    /** Names are not resolved either: the process is started with an empty hosts file. */
    static void enforce() {
        URL.setURLStreamHandlerFactory(protocol -> REMOTE.contains(protocol) ? new Refusing() : null);
    }

    private static final class Refusing extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new IOException("no network here");
        }

        @Override
        protected URLConnection openConnection(URL url, Proxy proxy) throws IOException {
            throw new IOException("no network here");
        }
    }
}
