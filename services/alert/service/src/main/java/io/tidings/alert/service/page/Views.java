package io.tidings.alert.service.page;

import io.tidings.alert.service.Fault;
import io.tidings.alert.service.page.NewPages.Desk;
import io.tidings.alert.service.subscription.SubscriptionView;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What can be shown of one alert, and done with it. */
@ApplicationScoped
class Views {

    private final OnePages one;
    private final NewPages form;
    private final Counter counter;

    Views(OnePages one, NewPages form, Counter counter) {
        this.one = one;
        this.form = form;
        this.counter = counter;
    }

    OnePage one(Session session, SubscriptionView view, OnePages.Asked asked) throws UnavailableException {
        return one.page(session, view, asked);
    }

    NewPage form(Desk desk, Form filled, List<Fault> faults) {
        return form.page(desk, filled, faults);
    }

    Counter counter() {
        return counter;
    }
}
