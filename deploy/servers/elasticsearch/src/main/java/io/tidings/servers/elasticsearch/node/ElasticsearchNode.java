package io.tidings.servers.elasticsearch.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/** Runs one Elasticsearch node through the server's public classes, with the modules laid out beside it. */
public final class ElasticsearchNode {

    private static final int CLOSE_SECONDS = 10;

    private ElasticsearchNode() {}

    /** Every argument is a setting, {@code name=value}; {@code path.home} and {@code node.name} must be there. */
    public static void main(String[] arguments) throws Exception {
        Settings settings = settings(arguments);
        LogConfigurator.registerErrorListener();
        Environment environment = environment(settings);
        LogConfigurator.setNodeName(name(settings));
        LogConfigurator.configure(environment, true);
        Node node = node(environment);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "close-node"));
        node.start();
        // All of the node's threads are daemons: without this one the JVM would end.
        new CountDownLatch(1).await();
    }

    private static Settings settings(String[] arguments) {
        Settings.Builder settings = Settings.builder();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            settings.put(parts[0], parts[1]);
        }
        return settings.build();
    }

    private static Environment environment(Settings settings) {
        Path config = Path.of(settings.get("path.home"), "config");
        return InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), config, () -> name(settings));
    }

    private static String name(Settings settings) {
        return settings.get("node.name");
    }

    private static Node node(Environment environment) {
        var modules = PluginsLoader.loadModulesBundles(environment.modulesDir(), false);
        return new Node(environment, PluginsLoader.createPluginsLoader(modules, Set.of(), Map.of(), false));
    }

    private static void close(Node node) {
        try {
            node.prepareForClose();
            node.close();
            node.awaitClose(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            System.err.println("the node did not close cleanly: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
