package org.hob.configuration;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.MetaTypeService;

/** What {@code bin/hob check} asks: all that is wrong in {@code conf/*.cfg.json}, a line each; nothing is brought into force. */
@Component(service = Callable.class, property = "hob.check=configurations")
public final class ConfCheck implements Callable<List<String>> {

    private final Path folder;
    private final Metatypes metatypes;

    /** Checks the files of that home by what bundles say of them. */
    @Activate
    public ConfCheck(BundleContext context, @Reference MetaTypeService service) {
        String home = context.getProperty("hob.home");
        folder = Path.of(home == null ? "." : home).resolve("conf");
        metatypes = new Metatypes(context, service);
    }

    @Override
    public List<String> call() throws IOException {
        Map<Path, ConfName> files = new TreeMap<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            for (Path path : paths) {
                Optional<ConfName> name = ConfName.ofFile(path.getFileName().toString());
                if (name.isPresent() && !path.getFileName().toString().startsWith(".")) files.put(path, name.get());
            }
        }
        List<String> lines = new ArrayList<>();
        files.forEach((path, name) -> check(path, name, lines));
        return lines;
    }

    private void check(Path path, ConfName name, List<String> lines) {
        try {
            Conf conf = ConfReader.read(Files.readAllBytes(path));
            if (metatypes.knows(name.pid())) metatypes.check(name, conf, wrong -> tell(name, wrong, lines), lines::add);
            else lines.add("note: " + name + ": nobody reads it");
        } catch (WrongConf e) {
            tell(name, e, lines);
        } catch (IOException e) {
            lines.add(name + ":1: cannot be read (expected: a file that Hob may read)");
        }
    }

    private static void tell(ConfName name, WrongConf wrong, List<String> lines) {
        lines.add(name + ":" + wrong.line() + ": " + wrong.getMessage());
    }
}
