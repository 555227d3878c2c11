package org.hob.core.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the jobs of a bundle from running beside one of them that was robbed of the turn, so that the bundle's own data stay as safe as without the
 * robbery.
 *
 * <pre>
 *                          nobody robbed   robbed, computes   robbed, waits
 *   start a job                 yes              no                no
 *   go on with a job            yes              no                yes
 *   go on with the robbed job   yes              yes               yes
 * </pre>
 *
 * <p>Jobs go on while the robbed one waits because it may wait for one of them. Where several are robbed, others go on while all of them wait, and one that
 * comes back does when none of the others computes. Guarded by the turn.
 */
public final class Gate {

    private final String bundle;
    private final Share share;
    private final Set<Lane> holding = ConcurrentHashMap.newKeySet();
    private final List<Robbery> robberies = new ArrayList<>();
    private boolean open = true;
    private boolean several;
    private boolean refusing;

    /** Makes the gate of that bundle. */
    public Gate(String bundle) {
        this(bundle, new Share());
    }

    private Gate(String bundle, Share share) {
        this.bundle = bundle;
        this.share = share;
    }

    /** Returns another gate of the same bundle, for an owner who shares with the others no data that change, but the turn. */
    public Gate another() {
        return new Gate(bundle, share);
    }

    public String bundle() {
        return bundle;
    }

    /** Returns what the bundle has of the turn. */
    Share share() {
        return share;
    }

    boolean isOpen() {
        return open;
    }

    /** Returns whether jobs may go on. */
    boolean letsResumes() {
        for (var robbery : robberies) if (!robbery.waits()) return false;
        return true;
    }

    boolean lets(Segment segment) {
        return switch (segment.sort()) {
            case HOME -> true;
            case START -> false;
            case RESUME -> letsResumes() || letsRobbed(segment);
        };
    }

    /** Returns whether that goes on with a robbed job beside which no other computes. */
    boolean letsRobbed(Segment resume) {
        var execution = resume.resumes();
        var own = execution == null ? null : execution.robbery();
        if (own == null || !robberies.contains(own)) return false;
        for (var robbery : robberies) if (robbery != own && !robbery.isBack() && !robbery.waits()) return false;
        return true;
    }

    /** Returns whether several are robbed, so that one who has come back may have been held back for another. */
    boolean hasSeveral() {
        return several;
    }

    void close(Robbery robbery) {
        robberies.add(robbery);
        open = false;
        several |= robberies.size() > 1;
    }

    /** Forgets a robbery, and serves what was held back for it. Has no effect the second time. */
    void forget(Robbery robbery) {
        if (!robberies.remove(robbery)) return;
        if (!robberies.isEmpty()) {
            if (refusing) refusing = isAnyCondemned();
            poke();
            return;
        }
        open = true;
        several = false;
        refusing = false;
        poke();
    }

    private boolean isAnyCondemned() {
        for (var robbery : robberies) if (robbery.isCondemned()) return true;
        return false;
    }

    /** Refuses what is held back and would begin, and what comes, until it is open: the robbed job was condemned, and may never end. */
    void refuse(Robbery condemned) {
        if (!robberies.contains(condemned)) return;
        refusing = true;
        holding.forEach(Lane::refuseHeld);
    }

    /** Waits no more for condemned jobs, which may never end: people say so, who restart their owner. Turn: held, inside the home. */
    public void pardon() {
        for (var robbery : List.copyOf(robberies)) if (robbery.isCondemned()) forget(robbery);
    }

    boolean isRefusing() {
        return refusing;
    }

    /** Serves what was held back and may go on, as when a robbed job has begun to wait. Any thread: joining the line is all it does. */
    void poke() {
        holding.forEach(Lane::joinLine);
    }

    /** Is told that something of that lane is held back. */
    void holds(Lane lane) {
        holding.add(lane);
    }

    /** Is told that nothing of that lane is held back any more. */
    void holdsNothing(Lane lane) {
        holding.remove(lane);
    }
}
