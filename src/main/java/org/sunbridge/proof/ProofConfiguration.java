package org.sunbridge.proof;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.sunbridge.definition.Definitions;
import org.sunbridge.intake.Archive;
import org.sunbridge.intake.Completions;
import org.sunbridge.operation.FindingQuery;
import org.sunbridge.registry.ChangeSetMapper;
import org.sunbridge.registry.DefinitionVersionMapper;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.PendingMapper;
import org.sunbridge.registry.PersonalCodec;
import org.sunbridge.registry.RegisterMapper;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.StatementMapper;
import org.sunbridge.review.FindingMapper;
import org.sunbridge.review.MemoryMapper;
import org.sunbridge.review.ToldApart;
import org.sunbridge.review.Trial;

/** The beans of this room; needs the mappers, {@link Definitions} and an {@link Archive}. */
@Configuration(proxyBeanMethods = false)
public class ProofConfiguration {

  @Bean
  KeptDefinitions keptDefinitions(DefinitionVersionMapper mapper, Definitions definitions) {
    return new KeptDefinitions(mapper, definitions);
  }

  @Bean
  Originals originals(Archive archive) {
    return new Originals(archive);
  }

  @Bean
  Rebuild rebuild(
      DeliveryMapper deliveries,
      RunMapper runs,
      Originals originals,
      KeptDefinitions kept,
      MemoryMapper memory,
      PersonalCodec codec,
      KeyedHash hash,
      Clock clock) {
    ToldApart apart = new ToldApart(memory, codec, hash, clock);
    return new Rebuild(
        deliveries, runs, new Completions(deliveries), originals, kept, apart, hash, clock);
  }

  @Bean
  Verification verification(
      FindingMapper findings, RunMapper runs, Rebuild rebuild, PersonalCodec codec) {
    return new Verification(findings, runs, rebuild, codec);
  }

  @Bean
  AppealSheets appealSheets(
      FindingQuery findings,
      Verification verification,
      Rebuild rebuild,
      Originals originals,
      KeptDefinitions kept,
      DeliveryMapper deliveries,
      RunMapper runs,
      Definitions definitions,
      Clock clock) {
    return new AppealSheets(
        findings, verification, rebuild, originals, kept, deliveries, runs, definitions, clock);
  }

  @Bean
  Trial trial(
      StatementMapper statements,
      ChangeSetMapper changes,
      RegisterMapper register,
      FindingMapper findings,
      DeliveryMapper deliveries,
      MemoryMapper memory,
      PersonalCodec codec,
      KeyedHash hash,
      Clock clock,
      PlatformTransactionManager transactions) {
    return new Trial(
        statements,
        changes,
        register,
        findings,
        deliveries,
        memory,
        codec,
        hash,
        clock,
        transactions);
  }

  @Bean
  WhatIf whatIf(
      Trial trial,
      Definitions definitions,
      DeliveryMapper deliveries,
      PendingMapper pending,
      KeyedHash hash,
      Clock clock) {
    return new WhatIf(trial, definitions, deliveries, pending, hash, clock);
  }
}
