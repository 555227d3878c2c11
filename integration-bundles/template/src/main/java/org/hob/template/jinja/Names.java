package org.hob.template.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hob.template.jinja.Expression.Name;
import org.hob.template.jinja.Expression.Passed;
import org.jspecify.annotations.Nullable;

/** Finds the names in a part of a template, and notes them in its scope. */
final class Names {

    private Scope scope;

    Names(Scope scope) {
        this.scope = scope;
    }

    /** Notes what these statements do with names, without what is a part of its own in them. */
    void note(List<Statement> statements) {
        statements.forEach(this::note);
    }

    private void note(Statement statement) {
        switch (statement) {
            case Statement.Output output -> output.parts().forEach(this::note);
            case Statement.For loop -> note(loop.items());
            case Statement.If choice -> choice(choice);
            case Statement.Macro macro -> scope.store(macro.name());
            case Statement.CallBlock block -> note(block.call());
            case Statement.FilterBlock block -> note(block.filter());
            case Statement.With with -> with.values().forEach(this::note);
            case Statement.Assign assign -> {
                note(assign.value());
                store(assign.target());
            }
            case Statement.AssignBlock block -> store(block.target());
            case Statement.Include include -> note(include.template());
            case Statement.Import all -> {
                note(all.template());
                scope.store(all.target());
            }
            case Statement.FromImport some -> {
                note(some.template());
                some.names().forEach(alias -> scope.store(alias.here()));
            }
            case Statement.Do what -> note(what.what());
            case Statement.Extends parent -> note(parent.template());
            case Statement.Block block -> {}
            case Statement.Break end -> {}
            case Statement.Continue next -> {}
        }
    }

    private void choice(Statement.If choice) {
        note(choice.test());
        var original = scope;
        var branches = new ArrayList<Scope>();
        branches.add(branch(original, () -> note(choice.then())));
        branches.add(branch(original, () -> choice.elifs().forEach(this::note)));
        branches.add(branch(original, () -> note(choice.otherwise())));
        original.join(branches);
    }

    private Scope branch(Scope original, Runnable visit) {
        scope = original.branch();
        var branch = scope;
        visit.run();
        scope = original;
        return branch;
    }

    /** Notes that the names of a target are set. */
    void store(Expression target) {
        switch (target) {
            case Name name -> scope.store(name.name());
            case Expression.Items items -> items.items().forEach(this::store);
            case Expression.NamespaceItem item -> scope.load(item.name());
            default -> {}
        }
    }

    /** Notes that the names of a target are given by who calls. */
    void parameter(Expression target) {
        switch (target) {
            case Name name -> scope.parameter(name.name());
            case Expression.Items items -> items.items().forEach(this::parameter);
            default -> {}
        }
    }

    /** Notes the names that are read. */
    void note(@Nullable Expression expression) {
        read(expression, name -> scope.load(name));
    }

    private static void read(@Nullable Expression expression, Consumer<String> found) {
        switch (expression) {
            case null -> {}
            case Name name -> found.accept(name.name());
            case Expression.NamespaceItem item -> found.accept(item.name());
            case Expression.Constant constant -> {}
            case Expression.Items items -> items.items().forEach(item -> read(item, found));
            case Expression.Pairs pairs -> {
                for (int i = 0; i < pairs.keys().size(); i++) {
                    read(pairs.keys().get(i), found);
                    read(pairs.values().get(i), found);
                }
            }
            case Expression.Sign sign -> read(sign.of(), found);
            case Expression.Not not -> read(not.of(), found);
            case Expression.Calculation calculation -> {
                read(calculation.left(), found);
                read(calculation.right(), found);
            }
            case Expression.Logic logic -> {
                read(logic.left(), found);
                read(logic.right(), found);
            }
            case Expression.Comparison comparison -> {
                read(comparison.first(), found);
                comparison.others().forEach(other -> read(other, found));
            }
            case Expression.Concatenation concatenation -> concatenation.parts().forEach(part -> read(part, found));
            case Expression.Choice choice -> {
                read(choice.test(), found);
                read(choice.then(), found);
                read(choice.otherwise(), found);
            }
            case Expression.Attribute attribute -> read(attribute.of(), found);
            case Expression.Item item -> {
                read(item.of(), found);
                read(item.key(), found);
            }
            case Expression.Part part -> {
                read(part.start(), found);
                read(part.stop(), found);
                read(part.step(), found);
            }
            case Expression.Call call -> {
                read(call.callee(), found);
                passed(call.passed(), found);
            }
            case Expression.Filtered filtered -> {
                read(filtered.of(), found);
                passed(filtered.passed(), found);
            }
            case Expression.Tested tested -> {
                read(tested.of(), found);
                passed(tested.passed(), found);
            }
        }
    }

    private static void passed(Passed passed, Consumer<String> found) {
        passed.positional().forEach(value -> read(value, found));
        passed.named().forEach(keyword -> read(keyword.value(), found));
        read(passed.rest(), found);
        read(passed.more(), found);
    }

    /** Returns which of these names the statements read without setting them first. */
    static Set<String> undeclared(List<Statement> statements, Set<String> names) {
        var search = new Undeclared(new TreeSet<>(names));
        search.all(statements);
        return search.found;
    }

    /** Goes through everything, in the order in which it stands there. */
    private static final class Undeclared {

        private final Set<String> open;
        private final Set<String> found = new TreeSet<>();

        Undeclared(Set<String> open) {
            this.open = open;
        }

        private void all(List<Statement> statements) {
            statements.forEach(this::one);
        }

        private void one(Statement statement) {
            switch (statement) {
                case Statement.Output output -> output.parts().forEach(this::look);
                case Statement.For loop -> {
                    target(loop.target());
                    look(loop.items());
                    all(loop.body());
                    all(loop.otherwise());
                    look(loop.test());
                }
                case Statement.If choice -> {
                    look(choice.test());
                    all(choice.then());
                    choice.elifs().forEach(this::one);
                    all(choice.otherwise());
                }
                case Statement.Macro macro -> function(macro.parameters(), macro.body());
                case Statement.CallBlock block -> {
                    look(block.call());
                    function(block.parameters(), block.body());
                }
                case Statement.FilterBlock block -> {
                    all(block.body());
                    look(block.filter());
                }
                case Statement.With with -> {
                    with.targets().forEach(this::target);
                    with.values().forEach(this::look);
                    all(with.body());
                }
                case Statement.Assign assign -> {
                    target(assign.target());
                    look(assign.value());
                }
                case Statement.AssignBlock block -> {
                    target(block.target());
                    look(block.filter());
                    all(block.body());
                }
                case Statement.Include include -> look(include.template());
                case Statement.Import all -> look(all.template());
                case Statement.FromImport some -> look(some.template());
                case Statement.Do what -> look(what.what());
                case Statement.Extends parent -> look(parent.template());
                case Statement.Block block -> {}
                case Statement.Break end -> {}
                case Statement.Continue next -> {}
            }
        }

        private void function(Statement.Parameters parameters, List<Statement> body) {
            parameters.names().forEach(open::remove);
            parameters.defaults().forEach(this::look);
            all(body);
        }

        private void target(Expression target) {
            switch (target) {
                case Name name -> open.remove(name.name());
                case Expression.Items items -> items.items().forEach(this::target);
                default -> {}
            }
        }

        private void look(@Nullable Expression expression) {
            read(expression, name -> {
                if (open.contains(name)) found.add(name);
            });
        }
    }
}
