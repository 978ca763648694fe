package io.tidings.local.system;

import io.tidings.local.edge.Routes;
import io.tidings.servers.TidingsHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What runs where: every part with its port, decided before anything is started. */
final class SystemPlan {

    private static final String EDGE = "edge";
    private static final int EDGE_PORT = 8080;

    private final SystemOptions options;
    private final Ports ports;
    private final List<Ports.Wish> wishes;
    private final List<ServiceSpec> services;
    private final List<Part> parts;

    private SystemPlan(SystemOptions options, List<Ports.Wish> wishes, Ports ports, List<ServiceSpec> services) {
        this.options = options;
        this.wishes = wishes;
        this.ports = ports;
        this.services = services;
        PartFactory factory = new PartFactory(options, ports);
        this.parts = new ArrayList<>();
        factory.servers().stream()
                .filter(part -> !options.without().contains(part.name()))
                .forEach(parts::add);
        services.forEach(spec -> parts.add(factory.service(spec)));
    }

    static SystemPlan of(SystemOptions options) throws IOException {
        List<ServiceSpec> services = ServiceSpec.all().stream()
                .filter(spec -> !options.without().contains(spec.name()))
                .toList();
        List<Ports.Wish> wishes = new ArrayList<>();
        wishes.add(new Ports.Wish(EDGE, options.port().orElse(EDGE_PORT)));
        services.forEach(spec -> wishes.add(new Ports.Wish(spec.name(), spec.port())));
        wishes.addAll(PartFactory.serverWishes());
        Ports ports = options.freePorts() ? Ports.free(wishes) : Ports.remembered(options.data(), wishes);
        if (options.port().isPresent()
                && !options.freePorts()
                && ports.of(EDGE) != options.port().getAsInt()) {
            throw new StartFailedException("port " + options.port().getAsInt() + " is taken by another program;"
                    + " choose another one with --port");
        }
        return new SystemPlan(options, wishes, ports, services);
    }

    TidingsHome home() {
        return options.home();
    }

    DataFolder data() {
        return options.data();
    }

    /** Servers first, then services. */
    List<Part> parts() {
        return List.copyOf(parts);
    }

    int edgePort() {
        return ports.of(EDGE);
    }

    int port(String part) {
        return ports.of(part);
    }

    Map<String, Integer> servicePorts() {
        Map<String, Integer> byName = new LinkedHashMap<>();
        services.forEach(spec -> byName.put(spec.name(), ports.of(spec.name())));
        return byName;
    }

    Routes routes() {
        return Routes.read(options.home().root().resolve("deploy/edge/routes.yaml"));
    }

    /** What is not where people expect it, for a person. */
    List<String> surprises() {
        return options.freePorts() ? List.of() : ports.surprises(wishes);
    }

    List<Path> logs() {
        return parts.stream().map(part -> data().log(part.name())).toList();
    }

    /** The sample announcements, one submission a line. */
    Path samples() {
        return options.home()
                .root()
                .resolve("services/testing/src/main/resources/io/tidings/testing/samples/announcements.jsonl");
    }

    boolean samplesWanted() {
        return options.samples();
    }
}
