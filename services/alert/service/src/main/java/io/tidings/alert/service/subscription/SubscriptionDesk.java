package io.tidings.alert.service.subscription;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.alert.service.Fault;
import io.tidings.alert.service.OvertakenException;
import io.tidings.alert.service.RefusedException;
import io.tidings.alert.service.subscription.SubscriptionTable.Written;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What owners do with their subscriptions. What is not theirs is not there. */
@ApplicationScoped
public class SubscriptionDesk {

    private static final String ACTIVE = "active";
    private static final String PAUSED = "paused";
    private static final String UNCONFIRMED = "unconfirmed";

    private final SubscriptionTable table;
    private final ChannelMaker maker;
    private final Questions questions;
    private final DeskSettings settings;

    SubscriptionDesk(SubscriptionTable table, ChannelMaker maker, Questions questions, DeskSettings settings) {
        this.table = table;
        this.maker = maker;
        this.questions = questions;
        this.settings = settings;
    }

    /** A page of an owner's subscriptions. */
    public SubscriptionView.Page list(Owner owner, @Nullable UUID after, int size) throws UnavailableException {
        List<SubscriptionRow> rows = table.list(owner.id(), after, size + 1);
        List<SubscriptionView> shown =
                rows.stream().limit(size).map(row -> view(row, Map.of())).toList();
        return new SubscriptionView.Page(
                shown, rows.size() > size ? shown.getLast().id() : null);
    }

    /** One of an owner's subscriptions. */
    public SubscriptionRow find(Owner owner, UUID id) throws UnavailableException {
        return table.find(id).filter(row -> row.owner().equals(owner.id())).orElseThrow(NotFoundException::new);
    }

    /** As its owner sees it. */
    public SubscriptionView show(Owner owner, UUID id) throws UnavailableException {
        return view(find(owner, id), Map.of());
    }

    /** Makes a subscription; one of an address that has not said yes waits for that. */
    public SubscriptionView create(Owner owner, SubscriptionDraft draft, String feedToken) throws UnavailableException {
        checkRoom(owner);
        settings.checkNoise(draft);
        shownOnly(draft, List.of());
        ChannelMaker.Made made = maker.make(draft.channels());
        UUID id = UUID.randomUUID();
        table.create(new Written(
                id,
                owner.id(),
                draft.name(),
                draft.asked(),
                draft.query().canonical(),
                draft.timing(),
                owner.verified() ? ACTIVE : UNCONFIRMED,
                0,
                settings.now(),
                feedToken,
                made.channels(),
                owner.verified(),
                false,
                null));
        SubscriptionRow row = find(owner, id);
        questions.ask(row);
        return view(row, made.secrets());
    }

    private void checkRoom(Owner owner) throws UnavailableException {
        if (table.count(owner.id()) >= settings.subscriptionsEach()) {
            throw new RefusedException(List.of(
                    Fault.of("body", "you have " + settings.subscriptionsEach() + " subscriptions; delete one first")));
        }
    }

    /** Changes what the fields say; a change of the query makes the next version. */
    public SubscriptionView change(Owner owner, UUID id, ObjectNode fields) throws UnavailableException {
        SubscriptionRow row = find(owner, id);
        seen(row, fields);
        SubscriptionDraft draft = SubscriptionBody.read(Merged.of(row, fields), settings.today());
        settings.checkNoise(draft);
        boolean confirmed = !row.state().equals(UNCONFIRMED);
        boolean term = confirmed && !draft.query().canonical().equals(row.query());
        String state = row.state().equals("broken") ? ACTIVE : row.state();
        return written(owner, row, new Draft(draft, state, term || (confirmed && !state.equals(row.state()))));
    }

    /** Notes matches without telling them. */
    public SubscriptionView pause(Owner owner, UUID id) throws UnavailableException {
        return turned(owner, id, ACTIVE, PAUSED);
    }

    /** Tells matches again, from now on. */
    public SubscriptionView resume(Owner owner, UUID id) throws UnavailableException {
        return turned(owner, id, PAUSED, ACTIVE);
    }

    /** A second one that is like it; channels with secrets get new ones. */
    public SubscriptionView copy(Owner owner, UUID id, String feedToken) throws UnavailableException {
        SubscriptionRow row = find(owner, id);
        SubscriptionDraft draft = SubscriptionBody.read(Merged.of(row, null), settings.today());
        List<ChannelDraft> open = draft.channels().stream()
                .filter(way -> !way.kind().equals("chat"))
                .toList();
        String name = draft.name() + " (copy)";
        return create(
                owner, new SubscriptionDraft(name, draft.asked(), draft.query(), draft.timing(), open), feedToken);
    }

    /** Gives it to somebody else; letters to the old owner end, and the new one is asked first. */
    public void handOver(Owner owner, UUID id, Owner to) throws UnavailableException {
        SubscriptionRow row = find(owner, id);
        SubscriptionDraft draft = SubscriptionBody.read(Merged.of(row, null), settings.today());
        List<ChannelDraft> ways = new ArrayList<>(draft.channels());
        ways.removeIf(way -> way.kind().equals("email") && way.target().equals(owner.address()));
        if (to.address() != null) {
            ways.add(new ChannelDraft("email", to.name()));
        }
        var moved = new SubscriptionDraft(draft.name(), draft.asked(), draft.query(), draft.timing(), ways);
        written(to, row, new Draft(moved, row.state(), false));
    }

    /** Forgets it, with its ledger. */
    public void delete(Owner owner, UUID id) throws UnavailableException {
        table.delete(find(owner, id).id(), settings.now());
    }

    /** What follows for the row when it is written. */
    private record Draft(SubscriptionDraft draft, String state, boolean term) {}

    private SubscriptionView turned(Owner owner, UUID id, String from, String to) throws UnavailableException {
        SubscriptionRow row = find(owner, id);
        if (!row.state().equals(from)) {
            if (row.state().equals(to)) {
                return view(row, Map.of());
            }
            throw new RefusedException(List.of(Fault.of("state", "is " + row.state() + ", not " + from)));
        }
        SubscriptionDraft draft = SubscriptionBody.read(Merged.of(row, null), settings.today());
        return written(owner, row, new Draft(draft, to, true));
    }

    private SubscriptionView written(Owner owner, SubscriptionRow row, Draft next) throws UnavailableException {
        SubscriptionDraft draft = next.draft();
        shownOnly(draft, row.channels());
        ChannelMaker.Made made = maker.make(draft.channels());
        boolean done = table.change(new Written(
                row.id(),
                owner.id(),
                draft.name(),
                draft.asked(),
                draft.query().canonical(),
                draft.timing(),
                next.state(),
                row.edition(),
                settings.now(),
                row.feedToken(),
                made.channels(),
                next.term(),
                next.state().equals(PAUSED),
                null));
        return told(find(owner, row.id()), done, made);
    }

    private SubscriptionView told(SubscriptionRow now, boolean done, ChannelMaker.Made made)
            throws UnavailableException {
        if (!done) {
            throw new OvertakenException(view(now, Map.of()));
        }
        questions.ask(now);
        return view(now, made.secrets());
    }

    /** The short form of a chat's address stands for one that is there; nothing can be sent to it alone. */
    private static void shownOnly(SubscriptionDraft draft, List<SubscriptionRow.ChannelRow> known) {
        for (ChannelDraft way : draft.channels()) {
            boolean there = known.stream().anyMatch(row -> row.target().equals(way.target()));
            if (way.target().startsWith(ChannelMaker.SHOWN) && !there) {
                throw new RefusedException(List.of(Fault.of("channels", "needs the whole address of the chat")));
            }
        }
    }

    private void seen(SubscriptionRow row, ObjectNode fields) {
        if (!fields.path("edition").isInt()) {
            throw new RefusedException(
                    List.of(Fault.of("edition", "is missing: the edition that you have seen, now " + row.edition())));
        }
        if (fields.path("edition").asInt() != row.edition()) {
            throw new OvertakenException(view(row, Map.of()));
        }
    }

    private SubscriptionView view(SubscriptionRow row, Map<UUID, String> secrets) {
        return SubscriptionView.of(row, settings.home(), secrets);
    }
}
