package org.sunbridge;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.PersonalCodec;

/** The rooms of the house and the ways between them, as docs/architecture.md draws them. */
@AnalyzeClasses(packages = "org.sunbridge", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /** Who may look into which room; a new room, or a new way, is written into the table first. */
  @ArchTest
  static final ArchRule waysRunOneWayOnly = Rooms.drawnIn(Path.of("docs/architecture.md")).rule();

  @ArchTest
  static final ArchRule noCircleRunsThroughTheRooms =
      slices().matching("org.sunbridge.(*)..").should().beFreeOfCycles();

  /** Spring, files, SQL, logs: a value of the field needs none of them. */
  @ArchTest
  static final ArchRule domainKnowsNothingButTheLanguage =
      classes()
          .that()
          .resideInAPackage("org.sunbridge.domain..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "org.sunbridge.domain..",
                  "java.lang..",
                  "java.math..",
                  "java.time..",
                  "java.util..",
                  "org.jspecify.annotations.."));

  /** The same findings from the same statements, whenever and wherever it is asked. */
  @ArchTest
  static final ArchRule concludeIsPure =
      classes()
          .that()
          .resideInAPackage("org.sunbridge.conclude..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "org.sunbridge.conclude..",
                      "org.sunbridge.domain..",
                      "org.sunbridge.definition..",
                      "java.lang..",
                      "java.time..",
                      "java.util..",
                      "org.jspecify.annotations..")
                  .and(
                      not(
                          belongToAnyOf(
                              Clock.class, System.class, Thread.class, Random.class, UUID.class)))
                  .as("are plain Java, domain or definition, and neither clock nor chance"));

  @ArchTest
  static final ArchRule concludeAsksNoClock =
      noClasses()
          .that()
          .resideInAPackage("org.sunbridge.conclude..")
          .should()
          .callMethodWhere(
              target(name("now").forSubtype()).and(target(owner(resideInAPackage("java.time..")))));

  /** Truth that is computed by what it shall judge would prove nothing. */
  @ArchTest
  static final ArchRule synthCannotSeeWhatItJudges =
      noClasses()
          .that()
          .resideInAPackage("org.sunbridge.synth..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.sunbridge..")
                  .and(not(resideInAnyPackage("org.sunbridge.synth..", "org.sunbridge.domain.."))));

  /** Looking must never change anything: of the register it may open what is written, no more. */
  @ArchTest
  static final ArchRule operationSeesNoWriteSide =
      noClasses()
          .that()
          .resideInAPackage("org.sunbridge.operation..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "org.sunbridge.registry..",
                      "org.sunbridge.intake..",
                      "org.sunbridge.compare..",
                      "org.sunbridge.conclude..",
                      "org.sunbridge.review..",
                      "org.sunbridge.publish..",
                      "org.sunbridge.run..",
                      "org.springframework.batch..")
                  .and(not(belongToAnyOf(PersonalCodec.class, KeyedHash.class))));

  @ArchTest
  static final ArchRule controllersStayInTheirRoom =
      classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

  /** A class that needs such a name has not found its room. */
  @ArchTest
  static final ArchRule namesAreTheFields =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Info|Data|Base)")
          .as("no class is named Manager, Helper, Util, Impl, Info, Data or Base");

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.sunbridge.cli..")
          .should()
          .accessField(System.class, "out")
          .as("only the command line writes to standard output: what scripts read is a promise");

  /** Opening the embedded database takes a while the first time and says so. */
  @ArchTest
  static final ArchRule onlyTheCommandLineAndTheDatabaseTellPeople =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.sunbridge.cli..", "org.sunbridge.database..")
          .should()
          .accessField(System.class, "err")
          .as("only the command line and the opening of the database write to standard error");

  @ArchTest
  static final ArchRule oneWayToLog =
      noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

  @ArchTest
  static final ArchRule whatAClassNeedsIsGivenToItsConstructor =
      noFields().should().beAnnotatedWith(Autowired.class);
}
