package org.sunbridge.access;

import java.time.Clock;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The beans of this room; needs a {@code SqlSessionFactory}, the transactions of its database and a
 * {@code Clock}.
 */
@Configuration(proxyBeanMethods = false)
@MapperScan(
    basePackageClasses = AccessConfiguration.class,
    annotationClass = org.apache.ibatis.annotations.Mapper.class)
public class AccessConfiguration {

  @Bean
  Accounts accounts(AccountMapper mapper, Clock clock) {
    return new Accounts(mapper, clock);
  }

  @Bean
  Tokens tokens(TokenMapper mapper, Accounts accounts, Clock clock) {
    return new Tokens(mapper, accounts, clock);
  }

  @Bean
  Audit audit(AuditMapper mapper, Clock clock) {
    return new Audit(mapper, clock);
  }

  @Bean
  AccountsOnRecord accountsOnRecord(
      Accounts accounts, Audit audit, PlatformTransactionManager transactions) {
    return new AccountsOnRecord(accounts, audit, transactions);
  }

  @Bean
  FirstAdministrator firstAdministrator(Accounts accounts, AccountsOnRecord onRecord) {
    return new FirstAdministrator(accounts, onRecord);
  }
}
