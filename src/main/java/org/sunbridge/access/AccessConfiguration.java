package org.sunbridge.access;

import java.time.Clock;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this room; needs a {@code SqlSessionFactory} and a {@code Clock}. */
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
}
