package io.tidings.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.tidings.fetch.FetchOutcome.Failed;
import io.tidings.fetch.FetchOutcome.Fetched;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who a server says it is must be true. The server here has a certificate for {@code good.test}, signed by itself. */
@Timeout(60)
class TlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private static HttpsServer server;
    private static SSLContext trust;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "good",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=good.test",
                        "-ext",
                        "san=dns:good.test",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
        own.init(keys, PASSWORD);
        TrustManagerFactory others = TrustManagerFactory.getInstance("PKIX");
        others.init(trusted(keys));
        trust = SSLContext.getInstance("TLS");
        trust.init(own.getKeyManagers(), others.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(trust));
        server.createContext("/", exchange -> {
            try (exchange) {
                boolean page = exchange.getRequestURI().getPath().equals("/a");
                exchange.sendResponseHeaders(page ? 200 : 404, page ? 1 : -1);
                exchange.getResponseBody().write(page ? new byte[] {'x'} : new byte[0]);
            }
        });
        server.start();
    }

    private static KeyStore trusted(KeyStore keys) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("good", keys.getCertificate("good"));
        return trusted;
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    private static FetchOutcome fetch(String host, boolean trusting) throws IOException, InterruptedException {
        FetchSettings settings = Fetching.settings(Set.of(host), FetchSettings.Patience.STANDARD);
        NameResolver here = name -> List.of(InetAddress.ofLiteral("127.0.0.1"));
        WebClient client = trusting ? WebClient.open(settings, here, trust) : WebClient.open(settings, here);
        try (Fetching fetching = new Fetching(client)) {
            String origin = "https://" + host + ":" + server.getAddress().getPort();
            fetching.robots().keep(origin, RobotsCopy.read(new byte[0], fetching.now()));
            return fetching.page(URI.create(origin + "/a"));
        }
    }

    private static Failure.Kind kind(FetchOutcome outcome) {
        return ((Failed) outcome).failure().kind();
    }

    @Test
    void aCertificateOfTheRightNameThatIsTrustedIsGood() throws IOException, InterruptedException {
        assertThat(fetch("good.test", true)).isInstanceOf(Fetched.class);
    }

    @Test
    void aCertificateNobodyTrustsIsRefused() throws IOException, InterruptedException {
        assertThat(kind(fetch("good.test", false))).isEqualTo(Failure.Kind.TLS);
    }

    @Test
    void aCertificateOfAnotherNameIsRefused() throws IOException, InterruptedException {
        assertThat(kind(fetch("other.test", true))).isEqualTo(Failure.Kind.TLS);
    }

    @Test
    void aServerWithoutTlsIsRefused() throws IOException, InterruptedException {
        try (Hosts plain = new Hosts();
                Fetching fetching = new Fetching(plain)) {
            String origin = "https://127.0.0.1:" + plain.port();
            fetching.robots().keep(origin, RobotsCopy.read(new byte[0], fetching.now()));

            assertThat(kind(fetching.page(URI.create(origin + "/a")))).isEqualTo(Failure.Kind.TLS);
        }
    }
}
