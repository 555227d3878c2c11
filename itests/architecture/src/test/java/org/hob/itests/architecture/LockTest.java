package org.hob.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * Who has a lock in the core. A coroutine that waits for one needs the loop to go on; if the loop or the watchdog waits behind it for the same lock, the
 * house stands still. So what coroutines, loop and watchdog share has none.
 */
class LockTest {

    /** Has a lock of its own, for the reason given. */
    private static final Set<String> HAVE_A_MONITOR = Set.of(
            // Asked by people only.
            "job.Census",
            // Of a loop that has ended.
            "job.Line",
            // No coroutine of its is a virtual thread.
            "job.PortableCarrier",
            // When an owner goes, one thread after the other.
            "job.Workers");

    private static final List<String> LOCKS = List.of(
            "java/util/concurrent/locks/Lock",
            "java/util/concurrent/locks/ReentrantLock",
            "java/util/concurrent/locks/ReentrantReadWriteLock",
            "java/util/concurrent/locks/StampedLock",
            "java/util/concurrent/ThreadPoolExecutor",
            "java/util/concurrent/Executors",
            "java/util/concurrent/CopyOnWriteArrayList",
            "java/util/concurrent/CopyOnWriteArraySet",
            "java/util/concurrent/LinkedBlockingQueue",
            "java/util/concurrent/ArrayBlockingQueue",
            "java/util/Vector",
            "java/util/Hashtable");

    @Test
    void loopAndGuard_haveNoMonitor() {
        assertThat(classes(LockTest::hasMonitor)).isEqualTo(new TreeSet<>(HAVE_A_MONITOR));
    }

    @Test
    void loopAndGuard_useNothingThatLocks() {
        assertThat(classes(LockTest::usesALock)).isEmpty();
    }

    @Test
    void guard_usesNoMapThatLocksItsBins() {
        assertThat(classes(type -> name(type).startsWith("guard.")
                        && refersTo(type, List.of("java/util/concurrent/ConcurrentHashMap"))))
                .isEmpty();
    }

    private static boolean hasMonitor(ClassModel type) {
        return type.methods().stream().anyMatch(LockTest::isSynchronized);
    }

    private static boolean isSynchronized(MethodModel method) {
        return method.flags().has(AccessFlag.SYNCHRONIZED)
                || method.code().stream()
                        .flatMap(CodeModel::elementStream)
                        .anyMatch(MonitorInstruction.class::isInstance);
    }

    private static boolean usesALock(ClassModel type) {
        return refersTo(type, LOCKS);
    }

    private static boolean refersTo(ClassModel type, List<String> names) {
        return StreamSupport.stream(type.constantPool().spliterator(), false)
                .anyMatch(entry -> entry instanceof ClassEntry of && names.contains(of.asInternalName()));
    }

    /** Returns the names of those classes of the loop and of the guard. */
    private static Set<String> classes(Predicate<ClassModel> which) {
        var core = Project.bundles().stream().filter(Bundle::isCore).findFirst().orElseThrow();
        try (var jar = new JarFile(core.jar().toFile())) {
            return jar.stream()
                    .filter(entry -> entry.getName().matches("org/hob/core/(job|guard)/.*\\.class"))
                    .map(entry -> {
                        try (var bytes = jar.getInputStream(entry)) {
                            return ClassFile.of().parse(bytes.readAllBytes());
                        } catch (IOException unreadable) {
                            throw new UncheckedIOException(unreadable);
                        }
                    })
                    .filter(which)
                    .map(LockTest::name)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(ClassModel type) {
        return type.thisClass()
                .asInternalName()
                .substring("org/hob/core/".length())
                .replace('/', '.');
    }
}
