package io.tidings.alert.service.page;

import io.tidings.alert.service.AlertConfig;
import io.tidings.alert.service.Tokens;
import io.tidings.alert.service.subscription.Owner;
import io.tidings.alert.service.subscription.Owners;
import io.tidings.alert.service.subscription.PersonalData;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/** Who is signed in: the token of a link that was mailed, in a cookie that scripts and other sites cannot use. */
@ApplicationScoped
class Sessions {

    private static final String COOKIE = "tidings-alerts";

    private final Owners owners;
    private final Tokens tokens;
    private final PersonalData personalData;
    private final AlertConfig config;

    Sessions(Owners owners, Tokens tokens, PersonalData personalData, AlertConfig config) {
        this.owners = owners;
        this.tokens = tokens;
        this.personalData = personalData;
        this.config = config;
    }

    /** Nobody when the link is too old, or void by now. */
    Optional<Session> of(HttpHeaders headers) throws UnavailableException {
        Cookie cookie = headers.getCookies().get(COOKIE);
        if (cookie == null) {
            return Optional.empty();
        }
        String token = cookie.getValue();
        return owners.ofLink(token).map(owner -> new Session(owner, tokens.ofForms(token)));
    }

    /** Whoever must be signed in, and sent this form from a page of ours. */
    Session sender(HttpHeaders headers, Form form) throws UnavailableException {
        Session session = of(headers).orElseThrow(SignedOutException::new);
        if (!Tokens.equal(session.form(), form.first("form"))) {
            throw new SignedOutException();
        }
        return session;
    }

    /** Whose a link is that was mailed; nobody's when it has ended. */
    Optional<Owner> holder(String token) throws UnavailableException {
        return owners.ofLink(token);
    }

    /** Deletes everything of whoever is signed in. */
    void forget(Session session) throws UnavailableException {
        personalData.forget(session.owner());
    }

    NewCookie open(String token) {
        return cookie(token, (int) config.linksLast().toSeconds());
    }

    NewCookie closed() {
        return cookie("", 0);
    }

    /** Strict would forget who reads a letter in the browser and follows its link. */
    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/alerts")
                .maxAge(seconds)
                .httpOnly(true)
                .secure("https".equals(config.publicAddress().getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
