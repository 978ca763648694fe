package io.tidings.alert.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.tidings.alert.channels.MailSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What the alert service is told. Addresses of Kafka and PostgreSQL come from the usual variables. */
@ConfigMapping(prefix = "tidings.alert")
public interface AlertConfig {

    /** Elasticsearch's nodes, comma-separated; as everywhere, {@code ELASTICSEARCH_HOSTS}. Asked for previews and the audit. */
    @WithDefault("${ELASTICSEARCH_HOSTS:localhost:9200}")
    String elasticsearchHosts();

    /** Where people reach Tidings; links in letters lead there ({@code PUBLIC_ADDRESS}). */
    @WithDefault("${PUBLIC_ADDRESS:http://localhost:8080}")
    URI publicAddress();

    /**
     * Keys that secrets are encrypted and links are signed with, as {@code ID:BASE64} with 32 bytes each, newest first
     * ({@code ALERT_KEYS}); the last one signs links. Where it is not set, {@link #keysFile} holds them.
     */
    @WithDefault("${ALERT_KEYS:}")
    Optional<String> keys();

    /** A file with those keys, made when it is missing ({@code ALERT_KEYS_FILE}). Every instance needs the same. */
    @WithDefault("${ALERT_KEYS_FILE:${user.home}/.config/tidings/alert.keys}")
    Path keysFile();

    /** Keys of programs as {@code subject=key,subject=key} ({@code ALERT_API_KEYS}); a subject owns what it subscribes. */
    @WithDefault("${ALERT_API_KEYS:}")
    Optional<String> apiKeys();

    /** The mail server that takes letters ({@code SMTP_HOST}, {@code SMTP_PORT}). */
    @WithDefault("${SMTP_HOST:localhost}")
    String smtpHost();

    /** Its port. */
    @WithDefault("${SMTP_PORT:1025}")
    int smtpPort();

    /** Whether the way to it is encrypted: none, starttls or tls ({@code SMTP_SECURITY}). */
    @WithDefault("${SMTP_SECURITY:none}")
    MailSettings.Security smtpSecurity();

    /** Name at the mail server, if it asks for one ({@code SMTP_USER}). */
    @WithDefault("${SMTP_USER:}")
    Optional<String> smtpUser();

    /** Password at the mail server ({@code SMTP_PASSWORD}). */
    @WithDefault("${SMTP_PASSWORD:}")
    Optional<String> smtpPassword();

    /** Whom letters are from ({@code MAIL_FROM}). */
    @WithDefault("${MAIL_FROM:alerts@localhost}")
    String mailFrom();

    /** Where failures are reported to, if not there ({@code MAIL_BOUNCES}). */
    @WithDefault("${MAIL_BOUNCES:}")
    Optional<String> mailBounces();

    /** Hosts that webhooks may go to although they are private, comma-separated ({@code ALERT_TRUSTED_HOSTS}). */
    @WithDefault("${ALERT_TRUSTED_HOSTS:}")
    Optional<Set<String>> trustedHosts();

    /** Longest wait for an answer of Elasticsearch. */
    @WithDefault("20s")
    Duration searchWithin();

    /** What a caller is told to wait while something is away. */
    @WithDefault("5s")
    Duration retryAfter();

    /** Subscriptions that one owner may have. */
    @WithDefault("1000")
    int subscriptionsEach();

    /** Letters with a question that one address gets in a day. */
    @WithDefault("5")
    int questionsADay();

    /** How long the link of such a letter is good; what nobody confirms is forgotten then. */
    @WithDefault("7d")
    Duration confirmWithin();

    /** How long a link to manage subscriptions is good. */
    @WithDefault("90d")
    Duration linksLast();

    /** Until when an ended version of a subscription still applies to announcements on their way. */
    @WithDefault("7d")
    Duration formerTerms();

    /** How long what was told is kept as it was, for feeds, corrections and sending again. */
    @WithDefault("180d")
    Duration keep();

    /** Largest wait of the loop of deliveries when nothing tells it that something is due. */
    @WithDefault("1s")
    Duration look();

    /** Deliveries under way at one time. */
    @WithDefault("32")
    int atOnce();

    /** For how long an instance has a delivery to itself. */
    @WithDefault("90s")
    Duration lease();

    /** How often the balance of the ledger is checked. */
    @WithDefault("30s")
    Duration checkEvery();

    /** How often pairs of announcement and subscription are compared with the search. */
    @WithDefault("60s")
    Duration auditEvery();

    /** How often is deleted what nobody needs to keep any more. */
    @WithDefault("1h")
    Duration cleanEvery();

    /** Matches of a day above which a subscription is offered only as a digest. */
    @WithDefault("500")
    int mostADay();
}
