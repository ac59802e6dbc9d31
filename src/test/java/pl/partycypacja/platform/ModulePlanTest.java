package pl.partycypacja.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static pl.partycypacja.platform.ArchitectureTest.beAnnotated;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Set;
import javax.sql.DataSource;
import pl.partycypacja.platform.access.Action;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Fault;
import pl.partycypacja.platform.problem.ProblemType;

/// The plan of a module (`docs/architecture.md`): what is in it, where, and under what name.
@AnalyzeClasses(packages = "pl.partycypacja", importOptions = ImportOption.DoNotIncludeTests.class)
class ModulePlanTest {

    /// Every lock is in a repository, and every statement but those of lists; nobody outside of the domain sees it.
    @ArchTest
    static final ArchRule repositoriesStayInDomain = classes()
            .that()
            .areAssignableTo(PanacheRepositoryBase.class)
            .and()
            .resideOutsideOfPackage("pl.partycypacja.platform..")
            .should()
            .haveSimpleNameEndingWith("Repository")
            .andShould()
            .resideInAPackage("..domain..")
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesAreNamedSo = classes()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .and()
            .resideOutsideOfPackage("pl.partycypacja.platform..")
            .should()
            .resideInAPackage("..domain..")
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule statementsAreInRepositories = noClasses()
            .that()
            .resideOutsideOfPackage("pl.partycypacja.platform..")
            .and()
            .haveSimpleNameNotEndingWith("Repository")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(EntityManager.class, LockModeType.class, DataSource.class);

    /// What is done to a thing is a table of its own: who may do it, in which states.
    @ArchTest
    static final ArchRule actionsAreTables = classes()
            .that()
            .implement(Action.class)
            .should()
            .beEnums()
            .andShould()
            .haveSimpleNameEndingWith("Action");

    @ArchTest
    static final ArchRule faultsAreListed = classes()
            .that()
            .implement(Fault.class)
            .should()
            .beEnums()
            .andShould()
            .haveSimpleNameEndingWith("Fault");

    @ArchTest
    static final ArchRule problemsAreListed = classes()
            .that()
            .implement(ProblemType.class)
            .should()
            .beEnums()
            .andShould()
            .haveSimpleNameEndingWith("Problem");

    @ArchTest
    static final ArchRule domainExceptionsNameAProblem = classes()
            .that()
            .areAssignableTo(Exception.class)
            .and()
            .resideOutsideOfPackage("pl.partycypacja.platform..")
            .should()
            .beAssignableTo(DomainException.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule directoriesAreInDomain = classes()
            .that()
            .haveSimpleNameEndingWith("Directory")
            .and()
            .areNotInterfaces()
            .should()
            .resideInAPackage("..domain..");

    @ArchTest
    static final ArchRule demoDataAreLoadedInDomain = classes()
            .that()
            .haveSimpleNameStartingWith("Demo")
            .and()
            .resideOutsideOfPackage("pl.partycypacja.platform..")
            .and()
            .areTopLevelClasses()
            .should()
            .resideInAPackage("..domain..")
            .andShould()
            .bePackagePrivate();

    /// Jobs and observers: operations say [Query] or [Command].
    @ArchTest
    static final ArchRule transactionsBeginOutside = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should(beAnnotated(
                    "be on a job or an observer",
                    method -> method.isAnnotatedWith(Scheduled.class)
                            || method.getParameterAnnotations().stream()
                                    .flatMap(Set::stream)
                                    .anyMatch(annotation ->
                                            annotation.getRawType().isEquivalentTo(Observes.class))));

    @ArchTest
    static final ArchRule operationsAreOnResources = methods()
            .that()
            .areAnnotatedWith(Query.class)
            .or()
            .areAnnotatedWith(Command.class)
            .should(beAnnotated(
                    "be on a resource",
                    method -> method.getOwner().getSimpleName().endsWith("Resource")));
}
