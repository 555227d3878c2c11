package org.hob.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hob.state.EntityId;
import org.hob.state.State;

/**
 * What a group of mixed things is, by its members: on if one is, or all are; in the words of their domain if they have only one; nothing if none of them
 * is ever on or off.
 *
 * @param onOffs what on and off are
 * @param members of whom
 * @param all whether all have to be on
 */
record Verdict(OnOffs onOffs, Collection<EntityId> members, boolean all) {

    /** Returns the text of the group's state. */
    Optional<String> of(List<State> states) {
        var looked = states.stream()
                .filter(state -> !onOffs.isNeither(state.id().domain()))
                .toList();
        var onWords = new HashSet<String>();
        var on = new ArrayList<Boolean>();
        for (var state : looked) {
            var known = onOffs.of(state.id().domain());
            known.map(OnOff::usualOn).or(() -> onOffs.onOf(state.value())).ifPresent(onWords::add);
            on.add(known.map(domain -> domain.on().contains(state.value()))
                    .orElseGet(() -> onOffs.isOn(state.value())));
        }
        if (onWords.isEmpty()) return Optional.empty();
        boolean isOn = all ? on.stream().allMatch(each -> each) : on.stream().anyMatch(each -> each);
        var usual = onWords.size() == 1 ? onWords.iterator().next() : "on";
        return Optional.of(isOn ? specificOn(looked, usual) : specificOff(looked, usual));
    }

    private boolean isOfOneDomain() {
        return members.stream()
                        .map(EntityId::domain)
                        .filter(domain -> !onOffs.isNeither(domain))
                        .distinct()
                        .count()
                == 1;
    }

    /** A domain with several words for on is called by the one that all use: cleaning, playing. */
    private String specificOn(List<State> states, String usual) {
        if (!isOfOneDomain()) return usual;
        var words = states.stream()
                .filter(state -> onOffs.of(state.id().domain())
                        .filter(domain -> domain.on().contains(state.value()))
                        .isPresent())
                .map(State::value)
                .collect(Collectors.toSet());
        return only(words).orElse(usual);
    }

    private String specificOff(List<State> states, String usual) {
        var off = onOffs.offOf(usual);
        if (!isOfOneDomain()) return off;
        var words = states.stream().map(State::value).filter(onOffs::isOff).collect(Collectors.toSet());
        return only(words).orElse(off);
    }

    private static Optional<String> only(Set<String> words) {
        return words.size() == 1 ? Optional.of(words.iterator().next()) : Optional.empty();
    }
}
