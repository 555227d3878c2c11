package org.hob.testkit;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A home that JUnit closes after each test. */
final class JupiterTestHome extends TestHome implements AfterEachCallback {

    JupiterTestHome(ZonedDateTime start, boolean portable) {
        super(start, portable);
    }

    /** Returns whether JUnit is there: this class can be used only then. */
    static boolean isPossible() {
        try {
            Class.forName("org.junit.jupiter.api.extension.AfterEachCallback", false, TestHome.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException withoutJUnit) {
            return false;
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }
}
