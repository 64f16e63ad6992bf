#pragma once

#include "core/result.h"

#include <QHash>
#include <QStringList>

/// An AWS service whose console page can be opened.
struct AwsService
{
    QString id; ///< AWS's own endpoint prefix where there is one: "s3", "dynamodb"
    QString name; ///< as the console shows it: "DynamoDB"
    QStringList aliases; ///< what people type: "ddb"; lower case
    QString path; ///< below the console's host, no leading slash: "dynamodbv2/home"
    bool isGlobal = false; ///< takes no region
    QStringList partitions; ///< where it exists; empty: everywhere

    bool existsIn(const QString &partition) const;
};

/// A region, or one of the others' partitions.
struct AwsRegion
{
    QString id; ///< "eu-central-1"
    QString name; ///< "Europe (Frankfurt)"
    QString partition; ///< "aws", "aws-us-gov", "aws-cn"
};

/// AWS's services and regions, from resources/aws/*.json.
class ServiceCatalog
{
public:
    /// The tables that the program carries.
    ServiceCatalog();
    /// Errors: Malformed, with what is wrong as its subject.
    [[nodiscard]] static Result<ServiceCatalog> parse(const QByteArray &services, const QByteArray &regions);

    const QList<AwsService> &services() const { return m_services; }
    const QList<AwsRegion> &regions() const { return m_regions; }
    /// By id or alias, any case; nullptr when there is none.
    const AwsService *service(const QString &idOrAlias) const;
    const AwsRegion *region(const QString &id) const;
    /// "aws" for a region that the table does not have.
    QString partitionOf(const QString &regionId) const;

private:
    ServiceCatalog(QList<AwsService> services, QList<AwsRegion> regions);

    QList<AwsService> m_services;
    QList<AwsRegion> m_regions;
    QHash<QString, qsizetype> m_byWord; ///< ids and aliases
};
