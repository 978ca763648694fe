package io.tidings.source;

import io.tidings.feed.FeedFormat;
import io.tidings.feed.FeedItem;
import io.tidings.fetch.CheckHints;
import io.tidings.fetch.Failure;
import io.tidings.fetch.Refusal;
import io.tidings.fetch.Validators;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks at a folder of files: what is new or changed since the last look, a bounded amount at a time. Only folders below the
 * allowed ones are read, links are not followed. A file that went away says nothing: it may have been moved to an archive.
 */
record FolderReader(List<Path> allowed) {

    static final int MOST_FILES = 500;
    private static final long MOST_BYTES = 16_000_000;

    FolderReader {
        allowed = List.copyOf(allowed);
    }

    Listing read(Look look) {
        try {
            Path folder = real(look.address());
            return Files.isDirectory(folder) && allows(folder) ? read(look, folder) : forbidden(look.address());
        } catch (NoSuchFileException none) {
            return allowsName(look.address()) ? new Listing.Gone(false) : forbidden(look.address());
        } catch (IllegalArgumentException | FileSystemNotFoundException notOne) {
            return forbidden(look.address());
        } catch (IOException broken) {
            return failed("the folder cannot be read: " + broken.getMessage());
        }
    }

    private static Path real(URI address) throws IOException {
        return Path.of(address).toRealPath();
    }

    private boolean allows(Path folder) throws IOException {
        for (Path root : allowed) {
            if (Files.isDirectory(root) && folder.startsWith(root.toRealPath())) {
                return true;
            }
        }
        return false;
    }

    private boolean allowsName(URI address) {
        Path named = Path.of(address).toAbsolutePath().normalize();
        return allowed.stream().anyMatch(root -> named.startsWith(root.toAbsolutePath()));
    }

    private Listing forbidden(URI address) {
        String right = allowed.isEmpty()
                ? "no folder is allowed by the configuration of the service"
                : "folders below these are: "
                        + allowed.stream().map(Path::toString).sorted().collect(Collectors.joining(", "));
        return new Listing.Forbidden(
                new Refusal(Refusal.By.ADDRESS, address + " is not a folder that may be read; " + right));
    }

    private static Listing failed(String reason) {
        return new Listing.Failed(new Failure(Failure.Kind.CONNECT, reason, OptionalInt.empty(), Optional.empty()));
    }

    private static Listing read(Look look, Path folder) throws IOException {
        FolderWalk walk = FolderWalk.of(folder);
        Taken taken = new Taken(walk.remarks());
        Map<URI, Validators> before = look.unless().stream()
                .collect(Collectors.toMap(Validators::of, Function.identity(), (one, same) -> one));
        for (FolderFile file : walk.files()) {
            if (file.validators().equals(before.get(file.address()))) {
                taken.known.add(file.validators());
            } else {
                taken.take(file);
            }
        }
        // The folder itself, so that a look at an empty one counts.
        taken.known.add(new Validators(look.address(), Optional.empty(), Optional.empty()));
        boolean same = taken.items.isEmpty()
                && taken.repairs.isEmpty()
                && taken.known.size() == look.unless().size();
        return same
                ? new Listing.Unchanged(CheckHints.NONE, Optional.empty())
                : new Listing.Read(taken.items, taken.known, about(folder, taken.repairs));
    }

    /** What one look has taken so far. */
    private static final class Taken {

        private final List<String> repairs;
        private final List<Validators> known = new ArrayList<>();
        private final List<FeedItem> items = new ArrayList<>();
        private int files;
        private long bytes;

        Taken(List<String> remarks) {
            repairs = new ArrayList<>(remarks);
        }

        /** Takes a file if it still fits into this look; the first always does, whatever its size. */
        void take(FolderFile file) {
            if (files == 0 || (files < MOST_FILES && bytes + file.size() <= MOST_BYTES)) {
                files++;
                bytes += file.size();
                known.add(file.validators());
                items.addAll(file.items(repairs));
            }
        }
    }

    private static Listing.About about(Path folder, List<String> repairs) {
        String name = String.valueOf(folder.getFileName());
        return new Listing.About(FeedFormat.FOLDER, name, CheckHints.NONE, repairs, Optional.empty());
    }
}
