package io.tidings.alert.service.subscription;

import io.tidings.alert.service.WakeUps;
import io.tidings.alert.service.subscription.SubscriptionRow.ChannelRow;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Asks the readers of addresses whether they want to be told at all; nothing else is sent before they say yes. */
@ApplicationScoped
public class Questions {

    private final Owners owners;
    private final Notices notices;
    private final WakeUps wakeUps;

    Questions(Owners owners, Notices notices, WakeUps wakeUps) {
        this.owners = owners;
        this.notices = notices;
        this.wakeUps = wakeUps;
    }

    /** Asks whose a subscription is to be; once it is theirs, every address that has not said yes. */
    void ask(SubscriptionRow row) throws UnavailableException {
        TreeSet<String> addresses = new TreeSet<>();
        Map<String, String> notice = Map.of(Notices.WHAT, Notices.CONFIRMATION, "name", row.name());
        if (row.state().equals("unconfirmed")) {
            Owner owner = owners.find(row.owner()).orElseThrow();
            ask(owner.name(), plus(notice, "subscription", row.id().toString()));
            return;
        }
        row.channels().stream()
                .filter(way -> way.kind().equals("email") && !way.confirmed())
                .map(ChannelRow::target)
                .forEach(addresses::add);
        for (String address : addresses) {
            ask(address, notice);
        }
    }

    /** Sends a link to manage subscriptions; to an address that never said yes, or said no since, the question. */
    public void link(String address) throws UnavailableException {
        Owner owner = owners.ofAddress(address);
        ask(
                address,
                owner.verified() && !notices.refuses(owner.name())
                        ? Map.of(Notices.WHAT, Notices.MANAGE)
                        : Map.of(Notices.WHAT, Notices.CONFIRMATION, "name", "alerts by Tidings"));
    }

    private static Map<String, String> plus(Map<String, String> notice, String name, String value) {
        Map<String, String> more = new HashMap<>(notice);
        more.put(name, value);
        return more;
    }

    private void ask(String address, Map<String, String> notice) throws UnavailableException {
        notices.ask(owners.ofAddress(address), notice);
        wakeUps.sender().call();
    }
}
