package io.tidings.site;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bars to be drawn.
 *
 * @param width of the drawing; its height is {@value #HEIGHT}
 * @param from what stands at the left end
 * @param to what stands at the right end
 */
public record BarsView(int width, List<Bar> bars, String from, String to) {

    static final int HEIGHT = 60;

    private static final int STEP = 12;
    private static final int LEAST = 3;

    /**
     * A bar and where it leads.
     *
     * @param leads null where it leads nowhere
     */
    public record Bar(
            int x,
            int y,
            int height,
            String label,
            @Nullable Leads leads) {}

    /**
     * Where a bar leads.
     *
     * @param from first value that it stands for, as a parameter
     * @param to last value that it stands for, as a parameter, empty where it is open
     * @param within whether the search asks for it
     */
    public record Leads(String address, String from, String to, boolean within) {}

    /** What a bar stands for. */
    public record Value(long count, String label, @Nullable Leads leads) {}

    /** Bars of these values, the highest as high as the drawing. */
    public static BarsView of(List<Value> values, String from, String to) {
        long most = values.stream().mapToLong(Value::count).reduce(1, Math::max);
        List<Bar> drawn = new ArrayList<>();
        for (Value value : values) {
            int height = value.count() == 0 ? 0 : (int) Math.max(LEAST, value.count() * HEIGHT / most);
            drawn.add(new Bar(drawn.size() * STEP, HEIGHT - height, height, value.label(), value.leads()));
        }
        return new BarsView(drawn.size() * STEP, List.copyOf(drawn), from, to);
    }
}
