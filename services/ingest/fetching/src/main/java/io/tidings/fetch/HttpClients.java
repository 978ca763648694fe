package io.tidings.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/** The library's client with everything off that we do ourselves or not at all. */
final class HttpClients {

    private static final int MOST_CONNECTIONS = 256;
    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_EMPTY_LINES = 8;

    private HttpClients() {}

    static CloseableHttpClient open(FetchSettings settings, TlsSocketStrategy tls) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(settings, tls))
                .setDefaultRequestConfig(requests(settings))
                // Never through a proxy that the machine's settings name: it would resolve names in our stead.
                .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent(settings.agent().header())
                .setDefaultHeaders(List.of(
                        new BasicHeader("Accept-Encoding", BodyReader.CODINGS), new BasicHeader("Connection", "close")))
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(FetchSettings settings, TlsSocketStrategy tls) {
        Http1Config headers = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_LINE)
                .setMaxEmptyLineCount(MOST_EMPTY_LINES)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(headers)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(settings.patience().connect()))
                        .setSocketTimeout(timeout(settings.patience().silence()))
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setHandshakeTimeout(timeout(settings.patience().connect()))
                        .build())
                .setTlsSocketStrategy(tls)
                .setDnsResolver(new NoNames())
                .build();
    }

    private static RequestConfig requests(FetchSettings settings) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(timeout(settings.patience().connect()))
                .setResponseTimeout(timeout(settings.patience().silence()))
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .setExpectContinueEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    private static Timeout timeout(Duration time) {
        return Timeout.ofMilliseconds(time.toMillis());
    }

    /** Addresses come checked with each request; the library must never look one up itself. */
    private static final class NoNames implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException(host + " came without a checked address");
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            throw new UnknownHostException(host + " came without a checked address");
        }
    }
}
