//! What a Task calls: the parts of its `Resource`.
//!
//! Source: <https://docs.aws.amazon.com/step-functions/latest/dg/integrate-services.html> (2025-11).

/// A resource as it was written, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// As it was written.
    pub arn: String,
    pub target: Target,
}

/// What a resource is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// `arn:aws:lambda:…:function:…`.
    LambdaFunction,
    /// `arn:aws:states:region:account:activity:name`.
    Activity,
    /// `arn:aws:states:::service:action`, `aws-sdk:service:action` and `http:invoke`.
    Integration(Integration),
    /// A placeholder such as `${FunctionArn}`, which something else fills in.
    Placeholder,
    /// Nothing that a Task can call.
    Unknown,
}

/// A service that the service calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Integration {
    /// `sqs`, `aws-sdk:dynamodb`.
    pub service: String,
    /// `sendMessage`.
    pub action: String,
    pub pattern: Pattern,
}

/// How long a Task waits for what it called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    RequestResponse,
    /// `.sync`: until the job is done.
    Sync,
    /// `.sync:2`: the same, with JSON where `.sync` gives a text.
    Sync2,
    /// `.waitForTaskToken`: until somebody sends the token back.
    WaitForTaskToken,
}

impl Pattern {
    /// As it stands after the action.
    #[must_use]
    pub fn suffix(self) -> &'static str {
        match self {
            Pattern::RequestResponse => "",
            Pattern::Sync => ".sync",
            Pattern::Sync2 => ".sync:2",
            Pattern::WaitForTaskToken => ".waitForTaskToken",
        }
    }
}

impl Resource {
    /// Takes a resource apart; what cannot be taken apart is [`Target::Unknown`].
    #[must_use]
    pub fn parse(arn: &str) -> Resource {
        Resource { arn: arn.to_owned(), target: target(arn) }
    }

    /// Whether somebody outside answers with a token: a callback or an activity.
    #[must_use]
    pub fn waits_for_token(&self) -> bool {
        match &self.target {
            Target::Activity => true,
            Target::Integration(integration) => integration.pattern == Pattern::WaitForTaskToken,
            Target::LambdaFunction | Target::Placeholder | Target::Unknown => false,
        }
    }
}

fn target(arn: &str) -> Target {
    let parts: Vec<&str> = arn.splitn(6, ':').collect();
    let [start, partition, service, region, _account, rest] = parts[..] else {
        return if arn.contains("${") { Target::Placeholder } else { Target::Unknown };
    };
    if start != "arn" || !(partition.starts_with("aws") || partition.contains("${")) {
        return if arn.contains("${") { Target::Placeholder } else { Target::Unknown };
    }
    match service {
        "lambda" if rest.starts_with("function:") => Target::LambdaFunction,
        "states" if rest.starts_with("activity:") => Target::Activity,
        "states" if region.is_empty() => integration(rest).map_or(Target::Unknown, Target::Integration),
        _ if arn.contains("${") => Target::Placeholder,
        _ => Target::Unknown,
    }
}

fn integration(rest: &str) -> Option<Integration> {
    let (pattern, rest) = [Pattern::Sync2, Pattern::Sync, Pattern::WaitForTaskToken]
        .into_iter()
        .find_map(|pattern| rest.strip_suffix(pattern.suffix()).map(|rest| (pattern, rest)))
        .unwrap_or((Pattern::RequestResponse, rest));
    let (service, action) = rest.rsplit_once(':')?;
    let is_plain =
        |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_:.".contains(c));
    (is_plain(service) && is_plain(action) && !action.contains('.')).then(|| Integration {
        service: service.to_owned(),
        action: action.to_owned(),
        pattern,
    })
}
