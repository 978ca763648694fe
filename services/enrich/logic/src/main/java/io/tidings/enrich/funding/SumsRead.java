package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.role.FundedPlaces;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every sum of an announcement in its sentence, with what it is, before lines are put together. */
public final class SumsRead implements FundedPlaces {

    private final List<Mention> mentions;
    private final Map<Integer, Integer> firstByPassage = new HashMap<>();
    private final boolean any;

    private SumsRead(List<Mention> mentions) {
        this.mentions = List.copyOf(mentions);
        boolean counted = false;
        for (Mention mention : mentions) {
            if (mention.kind() == null) {
                firstByPassage.merge(mention.passage().index(), mention.unit(), Math::min);
                counted |= mention.delta().counts();
            }
        }
        this.any = counted;
    }

    /**
     * Reads the sums.
     *
     * @param publishedOn the day of publication, null when unknown
     */
    public static SumsRead of(List<Passage> passages, @Nullable LocalDate publishedOn) {
        return new SumsRead(new MentionReader(passages, SumReaders.standard()).read(publishedOn));
    }

    List<Mention> mentions() {
        return mentions;
    }

    @Override
    public int firstSum(Passage passage) {
        return firstByPassage.getOrDefault(passage.index(), -1);
    }

    @Override
    public boolean any() {
        return any;
    }
}
