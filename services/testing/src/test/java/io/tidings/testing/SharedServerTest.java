package io.tidings.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("java.lang.System.properties")
class SharedServerTest {

    private final String name = TestNames.unique("nothing");
    private final SharedServer server = new SharedServer(name, folder -> {
        throw new AssertionError("must not start a server of its own");
    });
    private final List<String> emptied = new ArrayList<>();

    @AfterEach
    void forget() {
        System.clearProperty("tidings.test." + name);
        System.clearProperty("tidings.test." + name + ".emptied");
    }

    @Test
    void serverThatIsNamedIsUsed() {
        System.setProperty("tidings.test." + name, "localhost:1234");

        assertThat(server.address()).isEqualTo("localhost:1234");
    }

    @Test
    void serverThatIsNamedIsEmptiedOnceOnly() {
        System.setProperty("tidings.test." + name, "localhost:1234");

        server.emptyOnce(emptied::add);
        server.emptyOnce(emptied::add);

        assertThat(emptied).containsExactly("localhost:1234");
    }

    @Test
    void serverOfOurOwnIsEmptyAnyway() {
        server.emptyOnce(emptied::add);

        assertThat(emptied).isEmpty();
    }
}
