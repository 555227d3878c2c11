package org.acme.gremlins;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.hob.job.Job;
import org.sqlite.JDBC;

/** Code that is not Java. */
final class Natives {

    private Natives() {}

    @Gremlin(value = "SQLite, a table that is locked", like = "sqlite3.execute", library = "org/sqlite/")
    static Job sqlite(Stage stage) throws Exception {
        var file = stage.fresh("table.db").toString();
        var holder = connect(file, 0);
        try (var table = holder.createStatement()) {
            table.execute("create table t(x)");
        }
        holder.setAutoCommit(false);
        try (var row = holder.createStatement()) {
            row.execute("insert into t values(1)");
        }
        var other = connect(file, (int) Stage.MILLIS);
        return () -> {
            try (holder;
                    other;
                    var row = other.createStatement()) {
                row.execute("insert into t values(2)");
            } catch (SQLException busy) {
                Stage.see(busy);
            }
            deregister();
        };
    }

    private static Connection connect(String file, int patience) throws SQLException {
        var connection = JDBC.createConnection("jdbc:sqlite:" + file, new java.util.Properties());
        try (var pragma = connection.createStatement()) {
            pragma.execute("pragma busy_timeout=" + patience);
        }
        return connection;
    }

    /** What has registered itself with the JDK's drivers would keep the bundle's classes for ever. */
    private static void deregister() throws SQLException {
        for (var drivers = DriverManager.getDrivers(); drivers.hasMoreElements(); ) {
            var driver = drivers.nextElement();
            if (driver.getClass().getClassLoader() == Natives.class.getClassLoader()) {
                DriverManager.deregisterDriver(driver);
            }
        }
    }

    @Gremlin("a foreign function: usleep")
    @SuppressWarnings("restricted")
    static Job usleep(Stage stage) {
        var linker = Linker.nativeLinker();
        var usleep = linker.downcallHandle(
                linker.defaultLookup().find("usleep").orElseThrow(),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        return () -> {
            try {
                int ignored = (int) usleep.invokeExact((int) Stage.MILLIS * 1_000);
            } catch (Throwable failure) {
                throw new IllegalStateException(failure);
            }
        };
    }
}
