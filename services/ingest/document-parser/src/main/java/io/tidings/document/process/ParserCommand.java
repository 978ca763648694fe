package io.tidings.document.process;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The command line of the process. Its class path is found by one class of each library, wherever this program has them: in
 * a folder of jars, in a packaged application, in a build.
 */
final class ParserCommand {

    private static final String MAIN = "io.tidings.document.parser.ParserMain";

    /** One of each jar; the tests read every kind of document with nothing but these. */
    private static final List<String> LIBRARIES = List.of(
            MAIN,
            "io.tidings.document.Document",
            "org.apache.tika.Tika",
            "org.apache.tika.parser.microsoft.OfficeParser",
            "org.apache.tika.parser.odf.OpenDocumentParser",
            "org.apache.tika.zip.utils.ZipSalvager",
            "org.apache.tika.parser.xml.XMLParser",
            "org.apache.pdfbox.Loader",
            "org.apache.pdfbox.io.IOUtils",
            "org.apache.fontbox.FontBoxFont",
            "org.apache.poi.POIDocument",
            "org.apache.poi.hwpf.HWPFDocument",
            "org.apache.poi.openxml4j.opc.OPCPackage",
            "org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody",
            "org.apache.xmlbeans.XmlObject",
            "org.apache.commons.io.IOUtils",
            "org.apache.commons.codec.Charsets",
            "org.apache.commons.collections4.MapUtils",
            "org.apache.commons.compress.MemoryLimitException",
            "org.apache.commons.lang3.StringUtils",
            "org.apache.commons.math3.util.MathUtils",
            "org.apache.commons.logging.LogFactory",
            "org.apache.logging.log4j.LogManager",
            "org.jboss.logging.Logger",
            "org.slf4j.Logger",
            "com.zaxxer.sparsebits.SparseBitSet");

    private ParserCommand() {}

    static List<String> of(ParserSettings settings, Path folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + settings.heap(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Djdk.net.hosts.file=" + folder.resolve("hosts"),
                "-Dfile.encoding=UTF-8",
                "-Dpdfbox.fontcache=" + folder,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                MAIN,
                folder.toString()));
        return command;
    }

    private static String classPath() {
        Set<String> places = new LinkedHashSet<>();
        for (String name : LIBRARIES) {
            place(name).ifPresent(places::add);
        }
        return String.join(File.pathSeparator, places);
    }

    private static Optional<String> place(String className) {
        String resource = className.replace('.', '/') + ".class";
        URL found = ParserCommand.class.getClassLoader().getResource(resource);
        if (found == null) {
            return Optional.empty();
        }
        String address = found.toString();
        if (address.startsWith("jar:")) {
            return Optional.of(path(address.substring("jar:".length(), address.indexOf("!/"))));
        }
        return Optional.of(path(address.substring(0, address.length() - resource.length())));
    }

    private static String path(String address) {
        return Path.of(URI.create(address)).toString();
    }
}
