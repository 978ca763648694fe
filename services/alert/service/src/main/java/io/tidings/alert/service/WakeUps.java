package io.tidings.alert.service;

import jakarta.enterprise.context.ApplicationScoped;

/** The loops of this instance that can be woken; those of others look by themselves soon. */
@ApplicationScoped
public class WakeUps {

    private final WakeUp news = new WakeUp();
    private final WakeUp planner = new WakeUp();
    private final WakeUp sender = new WakeUp();
    private final WakeUp teller = new WakeUp();

    /** Subscriptions changed. */
    public WakeUp news() {
        return news;
    }

    /** Matches wait to be put into deliveries. */
    public WakeUp planner() {
        return planner;
    }

    /** Deliveries wait. */
    public WakeUp sender() {
        return sender;
    }

    /** Deliveries have ended. */
    public WakeUp teller() {
        return teller;
    }
}
