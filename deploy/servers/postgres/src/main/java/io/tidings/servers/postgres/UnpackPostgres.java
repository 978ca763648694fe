package io.tidings.servers.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Lays PostgreSQL out in a folder, once per version. The build runs it. */
public final class UnpackPostgres {

    private static final int EXECUTABLE_BY_OWNER = 0100;

    private UnpackPostgres() {}

    /** Arguments: the archive's name on the class path, its version, the folder. */
    public static void main(String[] arguments) throws IOException {
        String version = arguments[1];
        Path folder = Path.of(arguments[2]);
        Path mark = folder.resolve("version");
        if (Files.exists(mark) && Files.readString(mark).equals(version)) {
            return;
        }
        Files.createDirectories(folder);
        unpack(arguments[0], folder);
        Files.writeString(mark, version);
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (InputStream packed = UnpackPostgres.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new IOException(archive + " is not on the class path");
            }
            var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, inside(folder, entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        boolean executable = (entry.getMode() & EXECUTABLE_BY_OWNER) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException(name + " would leave " + folder);
        }
        return target;
    }
}
