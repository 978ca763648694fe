package io.tidings.servers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailStoreTest {

    @TempDir
    private Path folder;

    private MailStore open(int letters, long bytes) throws IOException {
        return new MailStore(folder, new MailStore.Bounds(letters, bytes));
    }

    @Test
    void oldestLettersGoWhenThereAreTooMany() throws IOException {
        MailStore store = open(2, 1_000);
        store.keep(letter("a"));
        store.keep(letter("b"));
        store.keep(letter("c"));

        assertThat(store.ids()).containsExactly(3L, 2L);
        assertThat(store.find(1)).isEmpty();
        assertThat(store.find(3)).contains(letter("c"));
    }

    @Test
    void oldestLettersGoWhenTheyAreTooMuchButNeverTheLast() throws IOException {
        MailStore store = open(100, 10);
        store.keep(letter("12345"));
        store.keep(letter("12345"));
        store.keep(letter("1"));
        assertThat(store.ids()).containsExactly(3L, 2L);

        store.keep(letter("more than ten bytes"));
        assertThat(store.ids()).containsExactly(4L);
    }

    @Test
    void numbersGoOnAfterARestartAndDraftsOfACrashAreGone() throws IOException {
        open(10, 1_000).keep(letter("a"));
        Files.writeString(folder.resolve("0000000002.draft"), "half a let");

        MailStore again = open(10, 1_000);

        assertThat(again.ids()).containsExactly(1L);
        assertThat(again.keep(letter("b"))).isEqualTo(2L);
        assertThat(folder.resolve("0000000002.draft")).doesNotExist();
    }

    @Test
    void deletedLettersAreGoneFromTheDisk() throws IOException {
        MailStore store = open(10, 1_000);
        long id = store.keep(letter("a"));

        assertThat(store.delete(id)).isTrue();
        assertThat(store.delete(id)).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    private static byte[] letter(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
