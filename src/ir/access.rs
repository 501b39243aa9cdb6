//! Who may do what: roles, policies and permissions, and the senders that need them.

use super::{Expression, Handle};
use crate::diagnostic::Subject;

/// One thing that is allowed. (Nothing here ever denies.)
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// The node or link that asks for it.
    pub origin: Subject,
    /// Letters and digits; unique in the policy, empty for none.
    pub id: String,
    /// `None` in a role's own policy.
    pub principal: Option<Principal>,
    pub actions: Vec<&'static str>,
    pub resources: Vec<Expression>,
    pub conditions: Vec<Condition>,
}

impl Statement {
    /// What a role may do.
    #[must_use]
    pub fn of_role(origin: Subject, actions: &[&'static str], resource: Expression) -> Self {
        Self {
            origin,
            id: String::new(),
            principal: None,
            actions: actions.to_vec(),
            resources: vec![resource],
            conditions: Vec::new(),
        }
    }

    /// Whether both allow the same, whoever asked for it.
    #[must_use]
    pub fn allows_the_same(&self, other: &Statement) -> bool {
        self.principal == other.principal
            && self.actions == other.actions
            && self.resources == other.resources
            && self.conditions == other.conditions
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Principal {
    /// A service, e.g. `events.amazonaws.com`.
    Service(&'static str),
    /// An account, by its id.
    Account(Expression),
}

/// `operator` compares the request's `key` with `value`.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    pub operator: &'static str,
    pub key: &'static str,
    pub value: Expression,
}

impl Condition {
    /// Only on behalf of that resource.
    #[must_use]
    pub fn source_arn(value: Expression) -> Self {
        Self { operator: "ArnEquals", key: "aws:SourceArn", value }
    }
}

/// An IAM role with what it may do.
#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    /// The service that may assume it.
    pub service: &'static str,
    pub statements: Vec<Statement>,
}

/// An IAM policy that stands apart from its role.
#[derive(Clone, Debug, PartialEq)]
pub struct Policy {
    pub role: Handle,
    pub name: String,
    pub statements: Vec<Statement>,
}

/// A resource policy of CloudWatch Logs: at most ten in an account and Region (Logs user guide, limits).
#[derive(Clone, Debug, PartialEq)]
pub struct LogResourcePolicy {
    pub name: String,
    pub statements: Vec<Statement>,
}

/// Somebody who sends to a node, as the receiver's kind needs to know him to let him in.
#[derive(Clone, Debug, PartialEq)]
pub struct Sender {
    /// The link along which he sends.
    pub origin: Subject,
    /// His logical name, for ids of statements.
    pub name: String,
    pub means: Means,
}

/// With which rights a sender comes.
#[derive(Clone, Debug, PartialEq)]
pub enum Means {
    /// Under a service's own name, on behalf of `source_arn`: a resource policy can let it in. Where the receiver has no
    /// such policy it can take on `role`, if the sender can have one.
    Service { principal: &'static str, source_arn: Expression, role: Option<Handle> },
    /// Under a role that `service` assumes, and in no other way.
    Role { role: Handle, service: &'static str },
}

impl Sender {
    /// The role that the sender can take on and the service that assumes it.
    #[must_use]
    pub const fn role(&self) -> Option<(Handle, &'static str)> {
        match &self.means {
            Means::Service { principal, role: Some(role), .. } => Some((*role, principal)),
            Means::Service { role: None, .. } => None,
            Means::Role { role, service } => Some((*role, service)),
        }
    }
}
