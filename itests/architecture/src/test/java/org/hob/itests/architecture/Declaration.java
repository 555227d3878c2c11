package org.hob.itests.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A type or a method that can be used from outside its package, as the compiler's own parser reads it.
 *
 * @param isType whether it is a type; else it is a method
 * @param owner the simple name of the type it is declared in, or its own if it is not
 * @param signature how it is called, for people
 * @param comment its comment, or nothing
 */
record Declaration(boolean isType, String owner, String signature, String comment) {

    static List<Declaration> in(List<SourceFile> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> paths = files.stream().map(SourceFile::path).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(paths));
            List<Declaration> found = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) new Reader(DocTrees.instance(task), found).scan(unit, null);
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean isMethod() {
        return !isType;
    }

    @Override
    public String toString() {
        return isType ? signature : owner + "." + signature;
    }

    private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final DocTrees docs;
        private final List<Declaration> found;

        Reader(DocTrees docs, List<Declaration> found) {
            this.docs = docs;
            this.found = found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
            if (!isPublic(type.getModifiers().getFlags())) return null;
            String name = type.getSimpleName().toString();
            ClassTree outer = outer();
            found.add(new Declaration(
                    true, outer == null ? name : outer.getSimpleName().toString(), name, comment()));
            return super.visitClass(type, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
            ClassTree type = Objects.requireNonNull(outer());
            if (isPublic(method.getModifiers().getFlags())) {
                String parameters = method.getParameters().stream()
                        .map(VariableTree::getType)
                        .map(Tree::toString)
                        .collect(Collectors.joining(", "));
                String signature = method.getName() + "(" + parameters + ")";
                found.add(new Declaration(false, type.getSimpleName().toString(), signature, comment()));
            }
            return null;
        }

        /** Returns whether what is declared here can be used from outside; all that an interface declares can. */
        private boolean isPublic(Set<Modifier> flags) {
            ClassTree outer = outer();
            boolean inInterface = outer != null && outer.getKind() == Tree.Kind.INTERFACE;
            return flags.contains(Modifier.PUBLIC) || (inInterface && !flags.contains(Modifier.PRIVATE));
        }

        private @Nullable ClassTree outer() {
            TreePath parent = getCurrentPath().getParentPath();
            return parent.getLeaf() instanceof ClassTree type ? type : null;
        }

        private String comment() {
            String comment = docs.getDocComment(getCurrentPath());
            return comment == null ? "" : comment.strip();
        }
    }
}
