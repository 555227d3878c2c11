package org.hob.itests.gremlins.conductor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hob.itests.gremlins.heartbeat.Beats;

/** One gremlin: its bundle comes, it is provoked, watched, and its bundle goes. */
final class Trial {

    private static final long ENDLESS_MILLIS = 3_000;
    private static final long PATIENCE_MILLIS = 20_000;
    private static final long FAULT_MILLIS = 6_500;
    private static final long SETTLING_MILLIS = 60;
    private static final double LATE_MILLIS = 60;
    private static final long HEARING_MILLIS = 150;
    private static final int REHEARSALS = 2;

    private final House house;
    private final Order order;
    private final Folder folder;
    private final Leftovers leftovers;
    private final HouseLog log;
    private final int rehearsals;
    private final List<String> notes = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private boolean refused;
    private boolean told;

    Trial(House house, Order order, Folder folder, Leftovers leftovers, boolean warm) throws IOException {
        this.house = house;
        this.order = order;
        this.folder = folder;
        this.leftovers = leftovers;
        rehearsals = warm && order.comesAgain() ? REHEARSALS : 0;
        log = HouseLog.fromNow(Path.of(System.getProperty("hob.home", "."), "log/hob.log"));
    }

    /** Tries it. */
    Finding run(Checkup checkup) throws IOException, InterruptedException {
        if (!order.terminal().isEmpty()) {
            folder.wish(order.terminal());
            rest(HEARING_MILLIS);
        }
        long takeOvers = house.takeOvers();
        house.heart.begin();
        long begin = System.nanoTime();
        var visit = come(order.jar());
        for (int time = 0; time < rehearsals; time++) watch(visit.provoke(order.call()));
        if (rehearsals > 0) {
            rest(SETTLING_MILLIS);
            takeOvers = house.takeOvers();
            house.heart.begin();
        }
        var partner = order.partner().isEmpty() ? null : come(order.partnerJar());
        if (partner != null) partner.provoke(order.partner());
        watch(visit.provoke(order.call()));
        rest(SETTLING_MILLIS);
        double took = (System.nanoTime() - begin) / 1e6;
        var evidence = Evidence.of(house, order);
        boolean inLog = log.lines().stream().anyMatch(line -> line.contains(order.bundle()));
        go(visit);
        if (partner != null) go(partner);
        rest(SETTLING_MILLIS);
        var beats = house.heart.since();
        if (evidence.culprits().isEmpty()) evidence = Evidence.of(house, order);
        broken.addAll(checkup.complaints());
        notes.addAll(evidence.inWords());
        return new Finding(
                order.operation(),
                order.where(),
                outcome(evidence, inLog, beats),
                evidence.named() || told || (order.isFault() && inLog),
                max(beats, "callback", "coroutine"),
                p999(beats),
                max(beats, "worker"),
                max(beats, "machine"),
                took,
                house.takeOvers() - takeOvers,
                order.harmless(),
                List.copyOf(broken),
                List.copyOf(notes));
    }

    private String outcome(Evidence evidence, boolean inLog, List<Beats> beats) {
        if (!evidence.outcome().isEmpty()) return evidence.outcome();
        if (refused) return "refused";
        if (inLog || told) return "reported";
        boolean mayWait = order.where().equals("coroutine") || order.where().equals("worker");
        double late = max(beats, "callback", "coroutine") - max(beats, "machine");
        return mayWait && late < LATE_MILLIS ? "dissolved" : "unnoticed";
    }

    private Visit come(String jar) throws InterruptedException {
        try {
            var visit = Visit.begin(house, jar);
            note(visit.start());
            leftovers.watch(visit.bundle(), order);
            return visit;
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(jar + ": " + failure, failure);
        }
    }

    /** Waits until its code has come to an end, for a while. */
    private void watch(CompletableFuture<Object> gremlin) throws InterruptedException, IOException {
        long patience = order.endless() ? ENDLESS_MILLIS : PATIENCE_MILLIS;
        try {
            gremlin.get(patience, TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            if (!order.endless()) broken.add("it has not come to an end within " + patience + " ms");
        } catch (ExecutionException failure) {
            var cause = failure.getCause();
            var why = cause == null ? "" : inWords(cause);
            refused = isRefusal(why);
            if (why.startsWith("java.lang.IllegalArgumentException: ") && !order.isFault())
                broken.add("not let out: " + why);
            told = order.isFault() || (refused && cause != null && Evidence.isOwn(cause, order));
            note("ended with " + why);
        }
        if (order.isFault() && !order.harmless() && !told) log.awaits(order.bundle(), FAULT_MILLIS);
    }

    private void go(Visit visit) throws InterruptedException {
        var wrong = visit.end();
        if (wrong.equals("its bundle does not go")) broken.add(wrong);
        else note(wrong);
    }

    private void note(String what) {
        if (!what.isEmpty()) notes.add(what);
    }

    private static String inWords(Throwable failure) {
        try {
            return failure.toString();
        } catch (RuntimeException unspeakable) {
            return failure.getClass().getName();
        }
    }

    private static boolean isRefusal(String why) {
        return why.contains("WrongTurn") || why.contains("Rejected") || why.contains("fires more than");
    }

    private static void rest(long millis) throws InterruptedException {
        House.soon(() -> false, millis);
    }

    private static double max(List<Beats> beats, String... kinds) {
        return beats.stream()
                .filter(each -> List.of(kinds).contains(each.kind()))
                .mapToDouble(Beats::maxMillis)
                .max()
                .orElse(0);
    }

    private static double p999(List<Beats> beats) {
        return beats.stream()
                .filter(each -> !each.kind().equals("machine") && !each.kind().equals("worker"))
                .mapToDouble(Beats::p999Millis)
                .max()
                .orElse(0);
    }
}
