package io.tidings.alert.channels;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** Keys in a file that only its owner can read, made when it is missing. */
public final class SecretKeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(OWNER_ONLY);

    private SecretKeyFile() {}

    /**
     * The keys of a file; two processes that make it at the same time get the same.
     *
     * @throws IOException when it cannot be read or made, or others can read it
     */
    public static SecretKeys open(Path file, SecureRandom random) throws IOException {
        if (!Files.exists(file)) {
            make(file, SecretKeys.make(random).reveal());
        }
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException(file + " can be read by others: chmod 600 " + file);
        }
        return SecretKeys.read(Files.readString(file), random);
    }

    /** Whole or not at all: the name appears only when everything is in it. */
    private static void make(Path file, String keys) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".new", PRIVATE);
        try {
            Files.writeString(draft, keys);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            // Somebody was first: theirs holds.
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
