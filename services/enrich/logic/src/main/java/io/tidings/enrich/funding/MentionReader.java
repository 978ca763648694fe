package io.tidings.enrich.funding;

import io.tidings.contracts.Delta;
import io.tidings.contracts.MoneyKind;
import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Unit;
import io.tidings.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads every sum of an announcement in its sentence. */
final class MentionReader {

    private final List<Passage> passages;
    private final Opening opening;
    private final SumReaders readers;

    /** A reader of some sentences. */
    MentionReader(List<Passage> passages, SumReaders readers) {
        this.passages = passages;
        this.opening = Opening.of(passages);
        this.readers = readers;
    }

    /**
     * Every sum in text order; one that several receive each stands there as often.
     *
     * @param publishedOn the day of publication, null when unknown
     */
    List<Mention> read(@Nullable LocalDate publishedOn) {
        List<SumSite> sites = SumSites.of(passages, publishedOn == null ? 0 : publishedOn.getYear());
        List<SumSeen> seen = SumSeen.of(sites, passages, opening);
        List<@Nullable MoneyKind> kinds = readers.kind().read(seen);
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            SumSite site = sites.get(i);
            Mention mention = mention(site, seen.get(i), kinds.get(i));
            for (int j = 0; j < Recipients.count(site.passage(), site.unit(), mention.kind()); j++) {
                mentions.add(mention);
            }
        }
        return mentions;
    }

    private Mention mention(SumSite site, SumSeen seen, @Nullable MoneyKind kind) {
        Delta delta = DeltaReader.best(readers.delta().read(List.of(seen)));
        return new Mention(
                site.passage(),
                site.unit(),
                site.segment(),
                kind,
                delta,
                opening.holds(site.passage()),
                words(site),
                seen);
    }

    private static Set<String> words(SumSite site) {
        Set<String> words = new HashSet<>();
        for (Unit unit :
                site.units().subList(site.segment().from(), site.segment().to())) {
            if (unit.sum() == null) {
                for (Token token : site.passage().tokens().subList(unit.from(), unit.to())) {
                    ContentWords.stem(token).ifPresent(words::add);
                }
            }
        }
        return words;
    }
}
