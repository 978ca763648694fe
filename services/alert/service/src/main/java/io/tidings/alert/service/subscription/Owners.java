package io.tidings.alert.service.subscription;

import io.tidings.alert.service.AlertConfig;
import io.tidings.alert.service.Tokens;
import io.tidings.alert.service.Tokens.Grant;
import io.tidings.alert.service.Tokens.Purpose;
import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAuthorizedException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who a caller is: the subject of an API key, or whoever has a link that was mailed to an address (decision 0019). */
@ApplicationScoped
public class Owners {

    private static final String BEARER = "Bearer ";
    private static final int SHORTEST_KEY = 16;

    private static final String UPSERT = """
            with p as (select * from jsonb_to_record(cast(cast($1 as text) as jsonb))
              as p(id uuid, kind text, name text, now timestamptz, verified boolean)),
            made as (insert into alert.owner (id, kind, name, verified_at, created_at, tokens_from)
              select id, kind, name, case when verified then now end, now, now from p
              on conflict (kind, name) do nothing
              returning id, kind, name, verified_at)
            select cast(row_to_json(o) as text) from (
              select id, kind, name, verified_at is not null as verified from made
              union all
              select o.id, o.kind, o.name, o.verified_at is not null from alert.owner o join p using (kind, name)
              limit 1) o""";

    private final Database database;
    private final Tokens tokens;
    private final AlertConfig config;
    private final Clock clock;
    private final Map<String, String> subjects;

    Owners(Database database, Tokens tokens, AlertConfig config, Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.config = config;
        this.clock = clock;
        this.subjects = subjects(config.apiKeys().orElse(""));
    }

    private record Made(UUID id, String kind, String name, Instant now, boolean verified) {}

    /** The caller, if they say who they are; {@code access_token} is for readers that can set no headers. */
    public Optional<Owner> caller(@Nullable String authorization) throws UnavailableException {
        if (authorization == null) {
            return Optional.empty();
        }
        if (!authorization.startsWith(BEARER)) {
            throw new NotAuthorizedException("Bearer");
        }
        String token = authorization.substring(BEARER.length()).strip();
        String subject = subject(token);
        if (subject != null) {
            return Optional.of(upsert(Owner.KEY, subject));
        }
        return Optional.of(ofLink(token).orElseThrow(() -> new NotAuthorizedException("Bearer")));
    }

    /** The caller, who must say who they are. */
    public Owner known(@Nullable String authorization) throws UnavailableException {
        return caller(authorization).orElseThrow(() -> new NotAuthorizedException("Bearer"));
    }

    /** The owner with an address; made when there is none yet, and then not verified. */
    public Owner ofAddress(String address) throws UnavailableException {
        return upsert(Owner.ADDRESS, address);
    }

    /** Who only names an address has not shown that it is theirs, even if its reader once said yes. */
    public Owner named(String address) throws UnavailableException {
        Owner owner = ofAddress(address);
        return new Owner(owner.id(), owner.kind(), owner.name(), false);
    }

    /** An owner by id. */
    public Optional<Owner> find(UUID id) throws UnavailableException {
        return row(id).map(OwnerRow::owner);
    }

    private Optional<OwnerRow> row(UUID id) throws UnavailableException {
        return Optional.ofNullable(database.inTransaction(session -> session.get(OwnerRow.class, id)));
    }

    /** Whose the token of a mailed link is; nobody's when it is not ours, too old or void. */
    public Optional<Owner> ofLink(String token) throws UnavailableException {
        Optional<Grant> grant = tokens.read(Purpose.MANAGE, token, config.linksLast(), clock.instant());
        if (grant.isEmpty()) {
            return Optional.empty();
        }
        return row(grant.get().subject())
                .filter(row -> !grant.get().at().isBefore(row.tokensFrom.minusSeconds(1)))
                .map(OwnerRow::owner)
                .filter(Owner::verified);
    }

    private Owner upsert(String kind, String name) throws UnavailableException {
        var made = new Made(UUID.randomUUID(), kind, name, clock.instant(), kind.equals(Owner.KEY));
        return database.row(UPSERT, made, Owner.class)
                .orElseThrow(() -> new UnavailableException("the owner is just being made", null));
    }

    /** Compares with every key, so that the time tells nothing. */
    private @Nullable String subject(String token) {
        String found = null;
        for (Map.Entry<String, String> entry : subjects.entrySet()) {
            if (equal(entry.getValue(), token)) {
                found = entry.getKey();
            }
        }
        return found;
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> subjects(String written) {
        Map<String, String> subjects = new LinkedHashMap<>();
        for (String entry : written.isBlank() ? new String[0] : written.split(",", -1)) {
            String[] parts = entry.strip().split("=", 2);
            if (parts.length != 2 || parts[0].isBlank() || parts[1].length() < SHORTEST_KEY) {
                throw new IllegalStateException(
                        "ALERT_API_KEYS is subject=key,subject=key; a key has " + SHORTEST_KEY + " characters or more");
            }
            subjects.put(parts[0], parts[1]);
        }
        return subjects;
    }
}
