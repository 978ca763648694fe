package io.tidings.source;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a folder that can be read as announcements, and what is to be said of the others. Hidden ones, links and whatever is
 * no plain file are passed over.
 *
 * @param files the newest first
 */
record FolderWalk(List<FolderFile> files, List<String> remarks) {

    static final int MOST_KNOWN = 10_000;
    private static final int DEEPEST = 12;

    static FolderWalk of(Path folder) throws IOException {
        Map<Path, BasicFileAttributes> found = new TreeMap<>();
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new Collecting(folder, found));
        List<FolderFile> files = new ArrayList<>();
        int unread = 0;
        for (Map.Entry<Path, BasicFileAttributes> each : found.entrySet()) {
            if (FolderFile.sidecar(each.getKey(), found.keySet())) {
                continue;
            }
            FolderFile file = FolderFile.of(folder, each, found);
            files.add(file);
            unread += file.readable() ? 0 : 1;
        }
        files.removeIf(file -> !file.readable());
        files.sort(Comparator.comparing(FolderFile::changed).reversed().thenComparing(FolderFile::name));
        return new FolderWalk(files, remarks(unread, found.size()));
    }

    private static List<String> remarks(int unread, int found) {
        List<String> remarks = new ArrayList<>();
        if (unread > 0) {
            remarks.add(unread + " files are of a kind that is not read; " + FolderFile.KINDS + " are");
        }
        if (found >= MOST_KNOWN) {
            remarks.add("the folder has more than " + MOST_KNOWN + " files; the others are passed over");
        }
        return remarks;
    }

    /** Goes no further than the most that is known. */
    private static final class Collecting extends SimpleFileVisitor<Path> {

        private final Path folder;
        private final Map<Path, BasicFileAttributes> found;

        Collecting(Path folder, Map<Path, BasicFileAttributes> found) {
            this.folder = folder;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
            return !inner.equals(folder) && hidden(inner) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !hidden(file)) {
                found.put(file, attributes);
            }
            return found.size() >= MOST_KNOWN ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE;
        }

        private static boolean hidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }
    }
}
