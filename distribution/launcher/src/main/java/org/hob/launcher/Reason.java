package org.hob.launcher;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;

/** What a failure says in one line. */
final class Reason {

    private Reason() {}

    /** The innermost cause that says something, without line breaks. */
    static String of(Throwable failure) {
        Throwable deepest = failure;
        for (Throwable next = failure; next != null; next = next.getCause()) {
            if (next.getMessage() != null) deepest = next;
        }
        return switch (deepest) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case FileAlreadyExistsException exists -> exists.getFile() + " is no folder";
            default -> line(deepest);
        };
    }

    private static String line(Throwable failure) {
        String message = failure.getMessage();
        String name = failure.getClass().getSimpleName();
        return message == null ? name : name + ": " + message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
