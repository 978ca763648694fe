package io.tidings.servers;

/** A child that does nothing for a long time; with an argument it also refuses to end in good time. */
final class Sleeper {

    private Sleeper() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length > 0) {
            Runtime.getRuntime().addShutdownHook(new Thread(Sleeper::sleep));
        }
        System.out.println("sleeping");
        Thread.sleep(600_000);
    }

    private static void sleep() {
        try {
            Thread.sleep(600_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
