package io.tidings.stage.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Faults in an order and with pauses that the seed decides. A stopped process overlaps with whatever comes next. */
final class FaultScript {

    enum Fault {
        INSTANCE_KILLED,
        INSTANCE_SUSPENDED,
        INSTANCE_LEAVES_AND_COMES_BACK,
        TWO_MORE_JOIN_AND_LEAVE,
        BROKER_KILLED,
        BROKER_STOPPED_FOR_A_WHILE,
        BROKER_SUSPENDED,
        DEPENDENCY_AWAY
    }

    private static final List<String> REGULARS = List.of("a", "b");

    private final FaultWorld world;
    private final Random random;
    private final int sessionSeconds;
    private final List<Thread> resumers = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> suspended = Collections.synchronizedSet(new HashSet<>());
    private final List<Fault> played = new ArrayList<>();

    FaultScript(FaultWorld world, Random random, int sessionSeconds) {
        this.world = world;
        this.random = random;
        this.sessionSeconds = sessionSeconds;
    }

    /** What was played, in order. */
    List<Fault> played() {
        return played;
    }

    /** Plays every fault once, then goes on in a new order for as long as asked; in the end everything is up again. */
    void playWhile(BooleanSupplier wanted) throws InterruptedException {
        REGULARS.forEach(world::start);
        do {
            List<Fault> round = new ArrayList<>(List.of(Fault.values()));
            Collections.shuffle(round, random);
            for (Fault fault : round) {
                if (played.size() < Fault.values().length || wanted.getAsBoolean()) {
                    play(fault);
                }
            }
        } while (wanted.getAsBoolean());
        for (Thread resumer : resumers) {
            resumer.join();
        }
    }

    private void play(Fault fault) {
        System.out.println("fault " + played.size() + ": " + fault);
        played.add(fault);
        switch (fault) {
            case INSTANCE_KILLED -> restart(anyone(), true);
            case INSTANCE_LEAVES_AND_COMES_BACK -> restart(anyone(), false);
            case INSTANCE_SUSPENDED -> suspend(anyone());
            case TWO_MORE_JOIN_AND_LEAVE -> visit();
            case BROKER_KILLED -> {
                world.kafka().kill();
                pause(0, 3);
                world.startKafka();
            }
            case BROKER_STOPPED_FOR_A_WHILE -> {
                world.kafka().stop(Duration.ofSeconds(10));
                pause(sessionSeconds * 0.5, sessionSeconds * 1.5);
                world.startKafka();
            }
            case BROKER_SUSPENDED -> {
                world.kafka().process().suspend();
                pause(sessionSeconds * 0.3, sessionSeconds * 1.3);
                world.kafka().process().resume();
            }
            case DEPENDENCY_AWAY -> dependencyAway();
        }
        pause(0, 3);
        world.assertAllAlive();
    }

    private String anyone() {
        List<String> free =
                REGULARS.stream().filter(name -> !suspended.contains(name)).toList();
        return free.get(random.nextInt(free.size()));
    }

    private void restart(String instance, boolean killed) {
        if (killed) {
            world.awaitBusy(instance);
            pause(0, 0.3);
            world.instance(instance).kill();
        } else {
            world.instance(instance).stop(Duration.ofSeconds(15));
        }
        pause(0, 3);
        world.start(instance);
    }

    /** Past the session's and the transaction's end, so that it wakes up late with a batch in hand. */
    private void suspend(String instance) {
        if (!suspended.isEmpty()) {
            return;
        }
        suspended.add(instance);
        world.awaitBusy(instance);
        world.instance(instance).suspend();
        double seconds = sessionSeconds * (1.1 + random.nextDouble());
        resumers.add(Thread.ofPlatform().start(() -> {
            sleep(seconds);
            world.instance(instance).resume();
            suspended.remove(instance);
        }));
    }

    private void visit() {
        world.start("c");
        pause(0, 1);
        world.start("d");
        pause(3, 5);
        world.instance("c").stop(Duration.ofSeconds(15));
        world.forget("c");
        pause(0, 2);
        world.instance("d").kill();
        world.forget("d");
    }

    private void dependencyAway() {
        try {
            Files.createFile(world.dependencyIsAway());
            pause(1, 4);
            Files.delete(world.dependencyIsAway());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pause(double from, double to) {
        sleep(from + random.nextDouble() * (to - from));
    }

    /** Not a wait for something to happen: the fault's own length. */
    private static void sleep(double seconds) {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }
}
