package io.tidings.enrich.role;

import io.tidings.contracts.Span;
import io.tidings.enrich.lookup.Cue;
import io.tidings.enrich.passage.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every place named in an announcement, by its region. */
final class RegionMentions {

    private static final int LIST_REACHES = 4;
    private static final int LIST_LINE = 12;

    /** By region, in the order of their first mention. */
    final Map<String, RegionTally> tallies = new LinkedHashMap<>();

    /** The same with all that is noticed. */
    final Map<String, List<Seen>> seen = new LinkedHashMap<>();

    /** By the number of their sentence. */
    final Map<Integer, List<PlacedRole>> placed = new HashMap<>();

    private final List<Passage> passages;
    private final @Nullable String country;
    private final FundedPlaces funded;
    private int inBody;

    RegionMentions(List<Passage> passages, @Nullable String country, FundedPlaces funded) {
        this.passages = passages;
        this.country = country;
        this.funded = funded;
        passages.forEach(this::read);
    }

    private void read(Passage passage) {
        inBody += passage.part() == Span.Part.BODY ? 1 : 0;
        if (!passage.places().isEmpty()) {
            readPlaces(passage);
        }
    }

    private void readPlaces(Passage passage) {
        int firstSum = funded.firstSum(passage);
        List<Cue> cues = RoleReader.cues(passage);
        List<PlacedRole> roles = RoleReader.read(passage, cues, firstSum, sumFollows(passage));
        placed.put(passage.index(), roles);
        PlaceSurroundings surroundings = new PlaceSurroundings(passage, cues);
        Where where = Where.of(passage, inBody);
        Map<Integer, Set<String>> traits = new HashMap<>();
        for (PlacedRole role : roles) {
            String id = folded(role.id());
            tallies.computeIfAbsent(id, RegionTally::new).add(role);
            Set<String> around = traits.computeIfAbsent(role.unit(), surroundings::of);
            seen.computeIfAbsent(id, any -> new ArrayList<>()).add(Seen.of(role, where, around, firstSum));
        }
    }

    /** Whether the sentence after this one, in the same list, tells a sum. */
    private boolean sumFollows(Passage passage) {
        int to = Math.min(passages.size(), passage.index() + LIST_REACHES);
        for (int next = passage.index() + 1; next < to; next++) {
            if (funded.firstSum(passages.get(next)) >= 0) {
                return true;
            }
            if (passages.get(next).units().size() > LIST_LINE) {
                return false;
            }
        }
        return false;
    }

    /** A foreign place folds into its country; the announcer's own parts stay. */
    private String folded(String id) {
        boolean part = id.length() > 3 && id.charAt(2) == '-' && Character.isUpperCase(id.charAt(0));
        boolean own = country != null && id.startsWith(country + "-");
        return part && !own ? id.substring(0, 2) : id;
    }
}
