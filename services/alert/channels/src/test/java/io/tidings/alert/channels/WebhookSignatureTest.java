package io.tidings.alert.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tidings.alert.channels.WebhookSignature.Headers;
import io.tidings.alert.channels.WebhookSignature.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private static final WebhookSecret SECRET = WebhookSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final WebhookSecret OTHER = WebhookSecret.make(new SecureRandom());
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant MADE = Instant.ofEpochSecond(1614265330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String KNOWN = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void knownVectorIsSignedAsPublished() {
        assertThat(WebhookSignature.header(List.of(SECRET), ID, MADE, BODY)).isEqualTo(KNOWN);
    }

    @Test
    void knownVectorVerifies() {
        assertThat(verdict(List.of(SECRET), KNOWN, BODY, MADE)).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void secretIsReadWithAndWithoutPrefixAndRevealedWithIt() {
        assertThat(WebhookSecret.of("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).isEqualTo(SECRET);
        assertThat(SECRET.reveal()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(SECRET).hasToString("whsec_***");
    }

    @Test
    void secretThatIsTooShortIsRefusedWithoutRepeatingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebhookSecret.of("whsec_c2hvcnQ="))
                .withMessageContaining("24 to 64 bytes")
                .withMessageNotContaining("c2hvcnQ");
    }

    @Test
    void duringRotationBothTheOldAndTheNewSecretVerify() {
        String both = WebhookSignature.header(List.of(OTHER, SECRET), ID, MADE, BODY);

        assertThat(both.split(" ")).hasSize(2);
        assertThat(verdict(List.of(SECRET), both, BODY, MADE)).isEqualTo(Verdict.GENUINE);
        assertThat(verdict(List.of(OTHER), both, BODY, MADE)).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void whatWasChangedOrSignedByAnotherIsForged() {
        byte[] changed = "{\"test\": 2432232315}".getBytes(StandardCharsets.UTF_8);

        assertThat(verdict(List.of(SECRET), KNOWN, changed, MADE)).isEqualTo(Verdict.FORGED);
        assertThat(verdict(List.of(OTHER), KNOWN, BODY, MADE)).isEqualTo(Verdict.FORGED);
        assertThat(verdict(List.of(SECRET), KNOWN.replace("v1,", "v2,"), BODY, MADE))
                .isEqualTo(Verdict.FORGED);
        assertThat(verdict(List.of(SECRET), "", BODY, MADE)).isEqualTo(Verdict.FORGED);
        Headers otherId = new Headers("msg_other", "1614265330", KNOWN);
        assertThat(WebhookSignature.verify(List.of(SECRET), otherId, BODY, MADE))
                .isEqualTo(Verdict.FORGED);
    }

    @Test
    void freshnessHasATolerance() {
        assertThat(verdict(List.of(SECRET), KNOWN, BODY, MADE.plusSeconds(300))).isEqualTo(Verdict.GENUINE);
        assertThat(verdict(List.of(SECRET), KNOWN, BODY, MADE.plusSeconds(301))).isEqualTo(Verdict.STALE);
        assertThat(verdict(List.of(SECRET), KNOWN, BODY, MADE.minusSeconds(301)))
                .isEqualTo(Verdict.EARLY);
    }

    @Test
    void timestampThatIsNoneIsUnreadable() {
        Headers headers = new Headers(ID, "yesterday", KNOWN);

        assertThat(WebhookSignature.verify(List.of(SECRET), headers, BODY, MADE))
                .isEqualTo(Verdict.UNREADABLE);
    }

    private static Verdict verdict(List<WebhookSecret> secrets, String signature, byte[] body, Instant now) {
        return WebhookSignature.verify(secrets, new Headers(ID, "1614265330", signature), body, now);
    }
}
