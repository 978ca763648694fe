package io.tidings.stage.fault;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.tidings.stage.StageRunner;
import io.tidings.stage.StageSettings;
import io.tidings.stage.StageSettings.Limits;
import io.tidings.stage.StageSettings.Timeouts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;

/** One instance of {@link FaultStage} as a process: BOOTSTRAP INSTANCE SLOWEST_RECORD_MILLIS SESSION_SECONDS FOLDER. */
final class StageInstance {

    private StageInstance() {}

    public static void main(String[] arguments) {
        logToConsole();
        var stage =
                new FaultStage(Path.of(arguments[4]), arguments[1], Duration.ofMillis(Long.parseLong(arguments[2])));
        var settings = new StageSettings(
                arguments[0], arguments[1], Limits.STANDARD, timeouts(Integer.parseInt(arguments[3])));
        var runner =
                new StageRunner(stage, settings, code -> Runtime.getRuntime().halt(code));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(runner)));
        runner.start();
    }

    /** Quarkus holds log lines back until it has started; here it never does. */
    private static void logToConsole() {
        var console = new ConsoleHandler(new PatternFormatter("%d{HH:mm:ss,SSS} %-5p [%c{1}] %s%e%n"));
        InitialConfigurator.DELAYED_HANDLER.setHandlers(new Handler[] {console});
        Logger.getLogger("").setLevel(Level.INFO);
        Logger.getLogger("org.apache.kafka").setLevel(Level.WARNING);
        Logger.getLogger("org.apache.kafka.clients.NetworkClient").setLevel(Level.SEVERE);
    }

    /** The standard ones when the session is 10 s, and shorter ones in the same proportion. */
    private static Timeouts timeouts(int sessionSeconds) {
        Duration second = Duration.ofMillis(sessionSeconds * 100L);
        return new Timeouts(
                second.multipliedBy(10),
                second.multipliedBy(10),
                second.multipliedBy(9),
                second.multipliedBy(4),
                second.multipliedBy(15),
                Duration.ofSeconds(60));
    }

    private static void stop(StageRunner runner) {
        try {
            runner.stop(Duration.ofSeconds(8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
