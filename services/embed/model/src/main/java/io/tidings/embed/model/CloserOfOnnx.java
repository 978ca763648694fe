package io.tidings.embed.model;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.List;
import java.util.Map;

/**
 * Takes back the shutdown hook of onnxruntime. The JVM runs all hooks at once: theirs would free the library while ours is
 * still waiting for the text in hand, and that crashes the process. Without it nothing is lost: the process is ending.
 */
final class CloserOfOnnx {

    private static final System.Logger LOG = System.getLogger(CloserOfOnnx.class.getName());
    private static final String THEIRS = "ai.onnxruntime.";

    private CloserOfOnnx() {}

    /** Removes it; needs java.lang opened, as it is in the packaged application and not in tests. */
    static void remove() {
        try {
            hooks().stream().filter(CloserOfOnnx::isTheirs).forEach(Runtime.getRuntime()::removeShutdownHook);
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            LOG.log(System.Logger.Level.DEBUG, "the shutdown hook of onnxruntime stays: {0}", e.getMessage());
        }
    }

    private static List<Thread> hooks() throws ReflectiveOperationException {
        Class<?> type = Class.forName("java.lang.ApplicationShutdownHooks");
        synchronized (type) {
            return ((Map<?, ?>) value(type, "hooks", null))
                    .keySet().stream().map(Thread.class::cast).toList();
        }
    }

    private static boolean isTheirs(Thread hook) {
        try {
            Object holder = value(Thread.class, "holder", hook);
            Object task = value(holder.getClass(), "task", holder);
            return task.getClass().getName().startsWith(THEIRS);
        } catch (ReflectiveOperationException | InaccessibleObjectException | NullPointerException e) {
            return false;
        }
    }

    private static Object value(Class<?> type, String name, Object of) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }
}
