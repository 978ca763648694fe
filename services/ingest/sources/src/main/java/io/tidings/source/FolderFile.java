package io.tidings.source;

import io.tidings.feed.Attachment;
import io.tidings.feed.FeedDate;
import io.tidings.feed.FeedItem;
import io.tidings.feed.Passage;
import io.tidings.fetch.Validators;
import io.tidings.page.PageReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A file of a folder.
 *
 * @param name path below the folder, with slashes: the item's id
 * @param changed when it or what stands beside it was changed last
 * @param beside what says more of it, {@code NAME.json}
 */
record FolderFile(Path path, String name, Instant changed, long size, Optional<Path> beside) {

    /** For people. */
    static final String KINDS = ".txt, .html, .json, .pdf and Office files";

    private static final int LARGEST = 5_000_000;
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml");
    private static final Map<String, String> DOCUMENTS = Map.of(
            "pdf", "application/pdf",
            "doc", "application/msword",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "odt", "application/vnd.oasis.opendocument.text",
            "rtf", "application/rtf",
            "ppt", "application/vnd.ms-powerpoint",
            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "xls", "application/vnd.ms-excel",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    static FolderFile of(Path folder, Map.Entry<Path, BasicFileAttributes> file, Map<Path, BasicFileAttributes> all) {
        Path path = file.getKey();
        Path sidecar = path.resolveSibling(path.getFileName() + ".json");
        BasicFileAttributes more = all.getOrDefault(sidecar, file.getValue());
        boolean alone = more.equals(file.getValue());
        Instant own = file.getValue().lastModifiedTime().toInstant();
        Instant later = more.lastModifiedTime().toInstant();
        return new FolderFile(
                path,
                folder.relativize(path).toString().replace('\\', '/'),
                later.isAfter(own) ? later : own,
                file.getValue().size() + (alone ? 0 : more.size()),
                alone ? Optional.empty() : Optional.of(sidecar));
    }

    /** Whether a file only says more of another one. */
    static boolean sidecar(Path path, Set<Path> found) {
        String name = path.getFileName().toString();
        return name.endsWith(".json")
                && found.contains(path.resolveSibling(name.substring(0, name.length() - ".json".length())));
    }

    URI address() {
        return path.toUri();
    }

    Validators validators() {
        return new Validators(
                address(), Optional.of("\"" + changed.toEpochMilli() + "-" + size + "\""), Optional.empty());
    }

    boolean readable() {
        String ending = ending();
        return ending.equals("txt") || ending.equals("json") || PAGES.contains(ending) || DOCUMENTS.containsKey(ending);
    }

    /** What it announces; what cannot be read is told in the remarks. */
    List<FeedItem> items(List<String> remarks) {
        try {
            StatedBeside stated = beside.isPresent() ? StatedBeside.read(bytes(beside.get())) : StatedBeside.NOTHING;
            return List.of(item(stated));
        } catch (IOException unreadable) {
            remarks.add(name + " was left out: " + unreadable.getMessage());
            return List.of();
        }
    }

    private FeedItem item(StatedBeside stated) throws IOException {
        String ending = ending();
        if (DOCUMENTS.containsKey(ending)) {
            Attachment document = new Attachment(
                    address().toString(), Optional.of(DOCUMENTS.get(ending)), OptionalLong.of(size), Optional.of(name));
            return stated.item(this, Optional.empty(), List.of(document));
        }
        byte[] content = bytes(path);
        if (ending.equals("json")) {
            StatedBeside whole = StatedBeside.read(content);
            return whole.item(this, Optional.of(whole.passage()), List.of());
        }
        Passage.Form form = PAGES.contains(ending) ? Passage.Form.HTML : Passage.Form.TEXT;
        return stated.item(this, Optional.of(passage(PageReader.decoded(content, Optional.empty()), form)), List.of());
    }

    static Passage passage(String text, Passage.Form form) throws IOException {
        if (text.isBlank()) {
            throw new IOException("it says nothing");
        }
        return new Passage(text, form);
    }

    Optional<FeedDate> changeDate() {
        return Optional.of(new FeedDate(changed, true, true, changed.toString()));
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("it has more than " + LARGEST + " bytes");
            }
            return bytes;
        }
    }

    private String ending() {
        String file = path.getFileName().toString();
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
