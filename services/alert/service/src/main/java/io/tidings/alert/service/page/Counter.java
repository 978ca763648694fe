package io.tidings.alert.service.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.alert.channels.MailAddress;
import io.tidings.alert.service.Fault;
import io.tidings.alert.service.RefusedException;
import io.tidings.alert.service.Tokens;
import io.tidings.alert.service.subscription.Owner;
import io.tidings.alert.service.subscription.Owners;
import io.tidings.alert.service.subscription.Questions;
import io.tidings.alert.service.subscription.SubscriptionBody;
import io.tidings.alert.service.subscription.SubscriptionDesk;
import io.tidings.alert.service.subscription.SubscriptionDraft;
import io.tidings.alert.service.subscription.SubscriptionView;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes forms to the desk where subscriptions are made. */
@ApplicationScoped
class Counter {

    private final SubscriptionDesk desk;
    private final Owners owners;
    private final Questions questions;
    private final Newness newness;

    Counter(SubscriptionDesk desk, Owners owners, Questions questions, Newness newness) {
        this.desk = desk;
        this.owners = owners;
        this.questions = questions;
        this.newness = newness;
    }

    /** What is new about a new subscription: its feed's address, and the day. */
    @ApplicationScoped
    static class Newness {

        private final Tokens tokens;
        private final Clock clock;

        Newness(Tokens tokens, Clock clock) {
            this.tokens = tokens;
            this.clock = clock;
        }

        String feed() {
            return tokens.fresh();
        }

        LocalDate today() {
            return LocalDate.now(clock);
        }
    }

    /** For whoever is signed in. */
    SubscriptionView make(Owner owner, ObjectNode body) throws UnavailableException {
        return desk.create(owner, SubscriptionBody.read(body, newness.today()), newness.feed());
    }

    /** For whoever names an address: its reader is asked, and nobody else is told of anything. */
    SubscriptionView ask(Form form) throws UnavailableException {
        List<Fault> faults = new ArrayList<>();
        String address = address(form, "email", faults);
        ObjectNode body = FormBody.of(form).json();
        ArrayNode channels = body.putArray("channels");
        if (!address.isEmpty()) {
            channels.addObject().put("kind", "email").put("address", address);
        }
        SubscriptionDraft draft = read(body, faults);
        return desk.create(owners.named(address), draft, newness.feed());
    }

    /** Whether or not the address is known, the answer is the same. */
    void link(Form form) throws UnavailableException {
        questions.link(address(form));
    }

    SubscriptionView copy(Owner owner, UUID id) throws UnavailableException {
        return desk.copy(owner, id, newness.feed());
    }

    void handOver(Owner owner, UUID id, Form form) throws UnavailableException {
        desk.handOver(owner, id, owners.ofAddress(address(form)));
    }

    private SubscriptionDraft read(ObjectNode body, List<Fault> faults) {
        try {
            SubscriptionDraft draft = SubscriptionBody.read(body, newness.today());
            if (!faults.isEmpty()) {
                throw new RefusedException(faults);
            }
            return draft;
        } catch (RefusedException e) {
            e.faults().stream().filter(fault -> !faults.contains(fault)).forEach(faults::add);
            throw new RefusedException(faults);
        }
    }

    private static String address(Form form) {
        List<Fault> faults = new ArrayList<>();
        String address = address(form, "email", faults);
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        return address;
    }

    private static String address(Form form, String field, List<Fault> faults) {
        if (!form.has(field)) {
            faults.add(Fault.of(field, "is missing: an address such as name@example.org"));
            return "";
        }
        try {
            return new MailAddress(form.first(field)).value();
        } catch (IllegalArgumentException e) {
            faults.add(Fault.of(field, String.valueOf(e.getMessage())));
            return "";
        }
    }
}
