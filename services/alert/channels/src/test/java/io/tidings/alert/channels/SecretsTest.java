package io.tidings.alert.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private final SecureRandom random = new SecureRandom();
    private final SecretKeys keys = SecretKeys.make(random);

    @Test
    void sealedSecretOpensAndDoesNotShowItself() {
        SealedSecret sealed = keys.seal("whsec_geheim", "channel-1");

        assertThat(keys.open(sealed, "channel-1")).isEqualTo("whsec_geheim");
        assertThat(sealed.text()).startsWith("v1." + sealed.keyId() + ".").doesNotContain("geheim");
        assertThat(keys.seal("whsec_geheim", "channel-1")).isNotEqualTo(sealed);
        assertThat(keys.isOld(sealed)).isFalse();
    }

    @Test
    void secretOpensForItsOwnerOnly() {
        SealedSecret sealed = keys.seal("a", "channel-1");

        assertThatIllegalArgumentException().isThrownBy(() -> keys.open(sealed, "channel-2"));
    }

    @Test
    void secretThatWasChangedDoesNotOpen() {
        SealedSecret sealed = keys.seal("a secret", "channel-1");
        char last = sealed.text().charAt(sealed.text().length() - 3);
        String changed = sealed.text().substring(0, sealed.text().length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + sealed.text().substring(sealed.text().length() - 2);

        assertThatIllegalArgumentException().isThrownBy(() -> keys.open(new SealedSecret(changed), "channel-1"));
    }

    @Test
    void afterRotationOldSecretsStillOpenAndAreKnownAsOld() {
        SealedSecret old = keys.seal("a", "x");
        SecretKeys rotated = SecretKeys.read(keys.rotated().reveal(), random);

        assertThat(rotated.open(old, "x")).isEqualTo("a");
        assertThat(rotated.isOld(old)).isTrue();
        assertThat(rotated.isOld(rotated.seal("a", "x"))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> keys.open(rotated.seal("a", "x"), "x"))
                .withMessageContaining("not among the keys");
    }

    @Test
    void keysThatAreNoneAreRefusedByPlaceWithoutRepeatingThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretKeys.read(keys.reveal() + "k2:c2VjcmV0", random))
                .withMessage("key 2 has 6 bytes, not 32");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretKeys.read("secret", random))
                .withMessageStartingWith("key 1 is not ID:BASE64")
                .withMessageNotContaining("secret");
    }

    @Test
    void keyFileIsMadeForItsOwnerOnlyAndReadAgain(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new/alert.keys");

        SealedSecret sealed = SecretKeyFile.open(file, random).seal("a", "x");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SecretKeyFile.open(file, random).open(sealed, "x")).isEqualTo("a");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void processesThatMakeTheKeyFileTogetherGetTheSameKeys(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("alert.keys");
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            Callable<String> open =
                    () -> SecretKeyFile.open(file, new SecureRandom()).reveal();
            List<Future<String>> all = many.invokeAll(List.of(open, open, open, open, open, open, open, open));
            for (Future<String> each : all) {
                assertThat(each.get()).isEqualTo(Files.readString(file));
            }
        }
    }

    @Test
    void keyFileThatOthersCanReadIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("alert.keys");
        Files.writeString(file, keys.reveal());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> SecretKeyFile.open(file, random)).hasMessageContaining("chmod 600");
    }
}
