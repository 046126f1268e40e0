package org.sunbridge.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sunbridge.registry.Keys;

/**
 * Asks for what a feed said last only where a row was read, or somebody is lacking; of whom is
 * announced while more rows are read.
 */
final class AskedIndex implements StatementIndex {

  private static final int SUBJECTS_A_QUESTION = Keys.AT_ONCE;
  private static final int ANNOUNCED_A_QUESTION = Keys.AT_ONCE / 3;

  private final DeliveryContext context;
  private final ChangeSetStore store;
  private final Recollection recollection;
  private final Map<Subject, Entry> asked = new HashMap<>();
  private final Set<Subject> known = new HashSet<>();
  private final List<Subject> announced = new ArrayList<>();
  private final List<CompletableFuture<Map<Subject, Entry>>> answers = new ArrayList<>();

  AskedIndex(DeliveryContext context, ChangeSetStore store, Recollection recollection) {
    this.context = context;
    this.store = store;
    this.recollection = recollection;
  }

  @Override
  public void announce(Subject subject) {
    if (known.add(subject)) {
      announced.add(subject);
      if (announced.size() == ANNOUNCED_A_QUESTION) {
        ask();
      }
    }
  }

  /** Outside the transaction of the rows: nobody changes what is in force meanwhile. */
  private void ask() {
    List<Subject> subjects = List.copyOf(announced);
    announced.clear();
    answers.add(CompletableFuture.supplyAsync(() -> store.inForce(context, subjects)));
  }

  @Override
  public void expect(Collection<Subject> subjects) {
    subjects.forEach(this::announce);
    asked.putAll(store.inForce(context, announced));
    announced.clear();
    answers.forEach(answer -> asked.putAll(Waited.forThe(answer)));
    answers.clear();
  }

  @Override
  public @Nullable Entry see(Subject subject) {
    expect(List.of(subject));
    return asked.get(subject);
  }

  @Override
  public long size() {
    return recollection.records();
  }

  /** Whoever was read was asked for; of the others the recollection knows who did not pass. */
  @Override
  public void forEachUnseen(BiConsumer<Subject, Entry> action) {
    List<Subject> some = new ArrayList<>();
    recollection.forEachLacking(
        subject -> {
          some.add(subject);
          if (some.size() == SUBJECTS_A_QUESTION) {
            tell(some, action);
          }
        });
    tell(some, action);
  }

  private void tell(List<Subject> lacking, BiConsumer<Subject, Entry> action) {
    Map<Subject, Entry> entries = store.inForce(context, lacking);
    for (Subject subject : lacking) {
      Entry entry = entries.get(subject);
      if (entry == null) {
        throw new IllegalStateException("what is remembered of a subject was never said");
      }
      action.accept(subject, entry);
    }
    lacking.clear();
  }
}
