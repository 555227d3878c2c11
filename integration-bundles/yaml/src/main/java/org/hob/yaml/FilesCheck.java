package org.hob.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What {@code bin/hob check} asks: all that is wrong in the YAML files, a line each; what nobody reads is a line that begins with {@code note:}. */
@Component(service = Callable.class, property = "hob.check=yaml")
public final class FilesCheck implements Callable<List<String>> {

    private final HouseFiles files;

    /** Checks these. */
    @Activate
    public FilesCheck(@Reference HouseFiles files) {
        this.files = files;
    }

    @Override
    public List<String> call() {
        Look look = files.checkLook();
        List<String> lines = new ArrayList<>();
        look.mistakes().list().forEach(mistake -> lines.add(mistake.toString()));
        if (!look.unknown().isEmpty()) {
            List<String> known =
                    look.sections().keySet().stream().map(Section::name).toList();
            lines.add("note: " + Telling.unread(look.unknown().keySet(), known));
        }
        return lines;
    }
}
